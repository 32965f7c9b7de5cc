"""A target needs a start."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_NEEDS = {"baseline": "baseline", "target_on": "day", "owner": "owner"}


@rule("GOA-001")
def target_without_baseline(context: Context) -> Iterator[Finding]:
    """A target has no baseline or no date."""
    for at, goal in context.goals:
        for where, one in each(goal.indicators, *at, "indicators"):
            lacks = [words for key, words in _NEEDS.items() if getattr(one, key) is None]
            if one.target is not None and lacks:
                yield Finding(
                    where, f"Indicator '{one.id}' has a target and no {' and no '.join(lacks)}."
                )
