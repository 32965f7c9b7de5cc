"""No start without a list."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TIM-001")
def launch_without_offenses(context: Context) -> Iterator[Finding]:
    """A start date is set and no offense is listed."""
    timeline = context.plan.timeline
    if timeline and timeline.launch_on and not context.offenses:
        says = f"The start is set for {timeline.launch_on}, and no offense is listed."
        read = (("eligibility", "offenses"),)
        yield Finding(("timeline", "launch_on"), says, rests_on=read)
