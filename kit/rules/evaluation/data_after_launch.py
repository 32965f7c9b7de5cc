"""Count from the first day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-008")
def data_after_launch(context: Context) -> Iterator[Finding]:
    """Data collection starts after the first referral."""
    section, timeline = context.plan.evaluation, context.plan.timeline
    starts = section.starts_on if section else None
    launch = timeline.launch_on if timeline else None
    if starts and launch and starts > launch:
        says = f"Data collection starts on {starts}; the first referral is on {launch}."
        related = (("the first referral", ("timeline", "launch_on")),)
        yield Finding(("evaluation", "starts_on"), says, related=related)
