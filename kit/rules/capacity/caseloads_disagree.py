"""Compare the stated average caseload with the limit and with people and posts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.catalog import threshold
from kit.rules import Context, Finding, rule

_ROUNDING = Decimal("1.5")


@rule("CAP-008")
def caseloads_disagree(context: Context) -> Iterator[Finding]:
    """The average caseload contradicts the limit, or people and posts."""
    section = context.plan.case_management
    average = section.average_caseload if section else None
    if section is None or average is None:
        return
    at = ("case_management", "average_caseload")
    if section.max_caseload is not None and average > section.max_caseload:
        says = f"The average caseload is {average}; the limit is {section.max_caseload}."
        yield Finding(at, says, related=(("the limit", ("case_management", "max_caseload")),))
        return
    people = section.capacity.participants_planned if section.capacity else None
    posts = [
        post.fte for _, one in context.providers for post in one.posts or () if post.carries_cases
    ]
    carried = sum((fte for fte in posts if fte is not None), Decimal(0))
    if not (people and carried) or None in posts:
        return
    crowded = people / carried > threshold("caseload_warning")
    if not crowded and abs(people / carried - average) > _ROUNDING:
        each = f"{people} people for {carried.normalize():f} posts is {people / carried:.0f} each"
        says = f"{each}; the average says {average}."
        yield Finding(at, says, rests_on=(("case_management", "providers"),))
