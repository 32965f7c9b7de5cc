"""A case manager can only carry so many."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule
from kit.rules.capacity._workload import at_most


@rule("CAP-001")
def caseload_over_limit(context: Context) -> Iterator[Finding]:
    """A case manager would work with more than 25 people."""
    for at, people in at_most(context):
        if people > threshold("caseload_error"):
            says = f"Each case manager would work with {float(people):.3g} people."
            yield Finding(at, says, rests_on=(("case_management", "providers"),))
