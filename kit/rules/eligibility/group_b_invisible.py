"""Count what crime data does not."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule


@rule("ELG-023")
def group_b_invisible(context: Context) -> Iterator[Finding]:
    """A diversion will not show in crime data."""
    codes = nibrs()
    for at, offense in context.offenses:
        row = codes.get(offense.nibrs or "")
        noted = any(one.reports and one.reports.nibrs_note for _, one in context.agencies)
        if row and row.group == "B" and row.lead != "retired" and context.agencies and not noted:
            says = (
                f"Offense '{offense.id}' ({row.code}) is reported only when somebody is arrested."
            )
            yield Finding((*at, "nibrs"), says)
