"""Fund the second year too."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_YEAR = 365


@rule("TIM-004")
def money_ends_early(context: Context) -> Iterator[Finding]:
    """Money ends within a year of the start."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    ends = [source.ends_on for _, source in context.money_sources if not source.ongoing]
    if launch and ends and len(ends) == len(context.money_sources) and None not in ends:
        last = max(day for day in ends if day)
        if (last - launch).days < _YEAR:
            yield Finding(
                ("budget", "money_sources"),
                f"The last source ends on {last}; the start is {launch}.",
            )
