"""Patrol must come in."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.law_enforcement import MayDivert, UnitKind
from kit.rules import Context, Finding, rule

_FEW = (MayDivert.DETECTIVES_ONLY, MayDivert.SPECIAL_UNIT_ONLY, MayDivert.SUPERVISORS_ONLY)


@rule("POL-002")
def only_detectives(context: Context) -> Iterator[Finding]:
    """Only detectives, supervisors or a special unit may divert."""
    for at, agency in context.agencies:
        patrol = any(
            unit.kind is UnitKind.PATROL and unit.may_divert for unit in agency.units or ()
        )
        if agency.may_divert in _FEW and (agency.patrol_phase is None or patrol):
            says = f"In '{agency.id}' these may divert: {agency.may_divert.words}."
            yield Finding((*at, "may_divert"), says)
