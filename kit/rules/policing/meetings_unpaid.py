"""Pay for the hour."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-011")
def meetings_unpaid(context: Context) -> Iterator[Finding]:
    """Officers are not paid for work-group meetings."""
    for at, agency in context.agencies:
        if agency.overtime and agency.overtime.meetings_paid is False:
            says = f"In '{agency.id}' officers are not paid for work-group meetings."
            yield Finding((*at, "overtime", "meetings_paid"), says)
