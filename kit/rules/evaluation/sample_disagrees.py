"""The study counts on the people that the program expects."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_AT = ("evaluation", "sample")
_ALL = 100
_TIMES = 2


@rule("EVA-015")
def sample_disagrees(context: Context) -> Iterator[Finding]:
    """The study counts on more people than the program takes, or on a share that can't be."""
    section = context.plan.evaluation
    sample = section.sample if section else None
    care = context.plan.case_management
    capacity = care.capacity if care else None
    if sample is None:
        return
    first = capacity.first_year if capacity else None
    years = max((sample.follow_up.days / 365 if sample.follow_up else 1), 1)
    if first and sample.expected_enrolled and sample.expected_enrolled > _TIMES * years * first:
        says = f"The study counts on {sample.expected_enrolled} people; {first} join in a year."
        related = (("the first year", ("case_management", "capacity", "first_year")),)
        yield Finding((*_AT, "expected_enrolled"), says, related=related)
    if sample.comparison_risk is not None and sample.comparison_risk in (0, _ALL):
        says = f"{sample.comparison_risk.normalize():f}% of the comparison group have the outcome."
        yield Finding((*_AT, "comparison_risk"), says)
