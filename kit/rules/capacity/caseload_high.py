"""Twenty people each."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.core import Severity
from kit.rules import Context, Finding, rule
from kit.rules.capacity._workload import on_average


@rule("CAP-002")
def caseload_high(context: Context) -> Iterator[Finding]:
    """A case manager would work with more than 20 people."""
    wanted, most = threshold("caseload_warning"), threshold("caseload_error")
    for at, people in on_average(context):
        if wanted < people <= most:
            yield Finding(at, f"Each case manager would work with {float(people):.3g} people.")
    section = context.plan.case_management
    limit = section.max_caseload if section else None
    if section and section.average_caseload is not None and limit and wanted < limit <= most:
        at = ("case_management", "max_caseload")
        says = f"A case manager may come to have {limit} people; {wanted} is the average to keep."
        yield Finding(at, says, severity=Severity.NOTE)
