"""Compare the timeline with what other sections say of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule


@rule("TIM-013")
def start_disagrees(context: Context) -> Iterator[Finding]:
    """The timeline and another section say different things of one thing."""
    timeline = context.plan.timeline
    if timeline is None:
        return
    for at, one in context.milestones:
        if one.kind == "launch" and one.on and timeline.launch_on and one.on != timeline.launch_on:
            says = f"'{one.id}' is on {one.on}; the first referral is on {timeline.launch_on}."
            yield Finding((*at, "on"), says)
    said = timeline.expected_diversions_per_month
    doors = [path for _, path in context.open_paths if path.door is Door.ARREST_DIVERSION]
    known = [path.expected_per_month for path in doors if path.expected_per_month is not None]
    if said and known and len(known) == len(doors) and sum(known) != said:
        says = f"{said} diversions a month are expected here, and {sum(known)} on the paths."
        yield Finding(("timeline", "expected_diversions_per_month"), says)
    ends = [source.ends_on for _, source in context.money_sources if source.ends_on]
    if (
        timeline.funded_until
        and ends
        and max(ends) < timeline.funded_until
        and not _lasting(context)
    ):
        says = f"Funded until {timeline.funded_until}; the last source ends on {max(ends)}."
        yield Finding(("timeline", "funded_until"), says)


def _lasting(context: Context) -> bool:
    return any(source.ongoing or source.ends_on is None for _, source in context.money_sources)
