"""Undo what can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOA-004")
def undo_without_race(context: Context) -> Iterator[Finding]:
    """The goal on disparity has no indicator by race."""
    for at, goal in context.goals:
        indicators = goal.indicators or ()
        if goal.goal == "undo" and indicators and all(one.by_race is False for one in indicators):
            says = f"Goal '{goal.id}' has no indicator that is broken down by race."
            yield Finding((*at, "indicators"), says)
