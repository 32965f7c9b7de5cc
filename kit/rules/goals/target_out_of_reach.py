"""Look at the days and values of targets."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_ALL = 100


@rule("GOA-006")
def target_out_of_reach(context: Context) -> Iterator[Finding]:
    """A target is due before the first referral, or above a hundred percent."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    for at, goal in context.goals:
        for where, one in each(goal.indicators, *at, "indicators"):
            if launch and one.target_on and one.target_on < launch:
                says = f"'{one.id}' is due on {one.target_on}; the first referral is on {launch}."
                yield Finding((*where, "target_on"), says)
            percent = (one.unit or "").strip().casefold() in {"percent", "%"}
            if percent and one.target is not None and one.target > _ALL:
                says = f"'{one.id}' aims at {one.target} percent."
                yield Finding((*where, "target"), says)
