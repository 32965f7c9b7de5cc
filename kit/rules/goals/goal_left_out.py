"""All goals of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, goals
from kit.rules import Context, Finding, rule


@rule("GOA-002")
def goal_left_out(context: Context) -> Iterator[Finding]:
    """A goal of the edition is left out."""
    held = {goal.goal for _, goal in context.goals}
    if context.goals and context.plan.plan.edition in EDITIONS:
        for slug, goal in goals(context.plan.plan.edition).items():
            if slug not in held:
                yield Finding(("goals",), f"The goal '{slug}' ({goal.label}) is left out.")
