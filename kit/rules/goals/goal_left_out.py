"""All goals of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, goals
from kit.rules import Context, Finding, rule


@rule("GOA-002")
def goal_left_out(context: Context) -> Iterator[Finding]:
    """A goal of the edition is left out."""
    edition = context.plan.plan.edition
    if not context.goals or edition not in EDITIONS:
        return
    held = {goal.goal for _, goal in context.goals}
    lacks = [f"{slug} ({goal.label})" for slug, goal in goals(edition).items() if slug not in held]
    if lacks:
        yield Finding(("goals",), f"These goals are left out: {'; '.join(lacks)}.")
