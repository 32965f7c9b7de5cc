"""Bring patrol in."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.law_enforcement import MayDivert, UnitKind
from kit.rules import Context, Finding, rule

_STREET = (UnitKind.PATROL, UnitKind.BIKE_FOOT, UnitKind.TRANSIT, UnitKind.TRAFFIC)
_ALL = (MayDivert.ANY_OFFICER, MayDivert.TRAINED_OFFICERS)


@rule("POL-013")
def patrol_never_joins(context: Context) -> Iterator[Finding]:
    """No patrol unit diverts and nothing says when one will."""
    for at, agency in context.agencies:
        units = [unit for unit in agency.units or () if unit.kind and unit.may_divert is not False]
        told_no = any(
            unit.kind in _STREET and unit.may_divert is False for unit in agency.units or ()
        )
        named = agency.patrol_phase or (agency.may_divert in _ALL and not told_no)
        if units and not named and not any(unit.kind in _STREET for unit in units):
            yield Finding(
                (*at, "units"), f"No patrol unit of '{agency.id}' diverts, and none is planned."
            )
