"""Somebody must be on shift."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-019")
def no_unit_may_divert(context: Context) -> Iterator[Finding]:
    """The agency may divert, and each of its units may not."""
    for at, agency in context.agencies:
        units = agency.units or ()
        if agency.may_divert and units and all(unit.may_divert is False for unit in units):
            says = f"In '{agency.id}' officers may divert, and none of its units may."
            yield Finding((*at, "units"), says)
