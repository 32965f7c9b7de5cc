"""Disparity cannot be undone without knowing where it starts."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_HELD = {"held_not_published", "regional"}


@rule("EQU-001")
def no_baseline_by_race(context: Context) -> Iterator[Finding]:
    """A goal on disparity has no count of eligible arrests by race."""
    arrests = context.plan.need.eligible_arrests if context.plan.need else None
    excused = arrests and arrests.publication and arrests.publication.value in _HELD
    if excused or (arrests and arrests.by_race):
        return
    for at, goal in context.goals:
        if goal.goal == "undo":
            yield Finding(
                (*at, "goal"),
                "The plan wants to undo disparities but has no eligible arrests by race.",
                rests_on=(("need",),),
            )
