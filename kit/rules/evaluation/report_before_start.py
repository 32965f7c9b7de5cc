"""Compare the first reports with the first data."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("EVA-013")
def report_before_start(context: Context) -> Iterator[Finding]:
    """A report is due before the data begin."""
    section = context.plan.evaluation
    starts = section.starts_on if section else None
    timeline = context.plan.timeline
    if timeline and timeline.launch_on and starts and starts > timeline.launch_on:
        return  # that the data begin late is told itself
    for at, one in each(section.reports if section else None, "evaluation", "reports"):
        if starts and one.first_on and one.first_on < starts:
            says = f"'{one.id}' is first due on {one.first_on}; data begin on {starts}."
            yield Finding((*at, "first_on"), says)
