"""Compare people with arrests."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("NEE-005")
def more_people_than_arrests(context: Context) -> Iterator[Finding]:
    """There are more people than arrests."""
    need = context.plan.need
    counted = need.eligible_arrests if need else None
    if counted and counted.count is not None and counted.people is not None:
        yield from _more(counted.people, counted.count, "eligible_arrests")
    before = need.status_quo if need else None
    if before and before.arrests is not None and before.people is not None:
        yield from _more(before.people, before.arrests, "status_quo")


def _more(people: int, arrests: int, key: str) -> Iterator[Finding]:
    if people > arrests:
        says = f"{people:,} people are counted in {arrests:,} arrests."
        yield Finding(("need", key, "people"), says)
