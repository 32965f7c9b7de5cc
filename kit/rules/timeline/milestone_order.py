"""First things first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.calendar import Calendar
from kit.rules import Context, Finding, rule


@rule("TIM-003")
def milestone_order(context: Context) -> Iterator[Finding]:
    """A milestone lies before one that it needs."""
    timeline = context.plan.timeline
    places = {one.id: at for at, one in context.milestones}
    for clash in Calendar.of(timeline).clashes:
        first = f"'{clash.earlier}' on {clash.earlier_on}"
        says = f"'{clash.later}' is set for {clash.later_on}, before {first}."
        yield Finding((*places[clash.later], "on"), says)
