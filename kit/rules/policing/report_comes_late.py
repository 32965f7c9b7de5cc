"""Look at how soon the report reaches the prosecutor."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_WEEK = 7


@rule("POL-018")
def report_comes_late(context: Context) -> Iterator[Finding]:
    """The report reaches the prosecutor after more than a week, or not at all."""
    for at, agency in context.agencies:
        reports = agency.reports
        if reports and reports.held_by_agency:
            says = (
                f"Reports of '{agency.id}' stay with the agency while the person is in the program."
            )
            yield Finding((*at, "reports", "held_by_agency"), says)
            continue
        sent = reports.to_prosecutor_within if reports else None
        if sent and sent.days > _WEEK:
            says = f"Reports of '{agency.id}' reach the prosecutor within {sent}."
            yield Finding((*at, "reports", "to_prosecutor_within"), says)
