"""Who gets the savings."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOA-003")
def savings_without_taker(context: Context) -> Iterator[Finding]:
    """The goal on lasting money does not say who gets savings."""
    for at, goal in context.goals:
        if (
            goal.goal == "sustain"
            and goal.savings_to is None
            and goal.reinvestment_decision is None
        ):
            says = f"Goal '{goal.id}' does not say who gets savings, and by what decision."
            yield Finding(at, says)
