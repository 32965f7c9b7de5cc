"""Count what can be diverted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_ALL = re.compile(r"\b(all|total|overall|city-?wide|county-?wide) (arrest|booking|crime)")
_LISTED = re.compile(r"listed|divertible|eligible|low-level")


@rule("GOA-005")
def reduce_too_coarse(context: Context) -> Iterator[Finding]:
    """The goal on fewer arrests counts all arrests."""
    for at, goal in context.goals:
        for where, one in each(goal.indicators, *at, "indicators"):
            words = f"{one.name or ''} {one.definition or ''}".casefold()
            if goal.goal == "reduce" and _ALL.search(words) and not _LISTED.search(words):
                yield Finding(where, f"Indicator '{one.id}' counts all arrests or bookings.")
