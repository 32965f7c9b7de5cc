"""Lines run as long as the program does."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule

_DAILY = {
    UseFunction.PROJECT_MANAGEMENT: "the project manager",
    UseFunction.CASE_MANAGEMENT: "case managers",
}


@rule("BUD-018")
def line_outside_its_time(context: Context) -> Iterator[Finding]:
    """Pay for the daily work begins after the first referral or ends before the program."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    until = timeline.funded_until if timeline else None
    for function, who in _DAILY.items():
        lines = [(at, one) for at, one in context.uses if one.function is function]
        starts = [(one.starts_on, at) for at, one in lines if one.starts_on]
        if launch and starts and len(starts) == len(lines) and min(starts)[0] > launch:
            day, at = min(starts)
            says = f"Pay for {who} begins on {day}; the first referral is on {launch}."
            related = (("the first referral", ("timeline", "launch_on")),)
            yield Finding((*at, "starts_on"), says, related=related)
        ends = [(one.ends_on, at) for at, one in lines if one.ends_on]
        if until and ends and len(ends) == len(lines) and max(ends)[0] < until:
            day, at = max(ends)
            says = f"Pay for {who} ends on {day}; the program is called funded until {until}."
            related = (("funded until", ("timeline", "funded_until")),)
            yield Finding((*at, "ends_on"), says, related=related)
