"""Real police units first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.law_enforcement import UnitKind
from kit.rules import Context, Finding, rule

_DESK = (UnitKind.COMMUNITY, UnitKind.COURT, UnitKind.DETECTIVE)


@rule("POL-009")
def desk_unit_only(context: Context) -> Iterator[Finding]:
    """No unit that makes eligible arrests may divert."""
    for at, agency in context.agencies:
        diverting = [unit for unit in agency.units or () if unit.may_divert is not False]
        if diverting and all(unit.kind in _DESK for unit in diverting):
            names = ", ".join(unit.id for unit in diverting)
            says = f"In '{agency.id}' only these units divert: {names}."
            yield Finding((*at, "units"), says)
