"""Look for doors and units that begin before the first referral."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("TIM-012")
def opens_before_start(context: Context) -> Iterator[Finding]:
    """A door or a unit begins before the day of the first referral."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    if launch is None:
        return
    related = (("the first referral", ("timeline", "launch_on")),)
    for at, path in context.open_paths:
        if path.opens_on and path.opens_on < launch:
            says = f"'{path.id}' opens on {path.opens_on}; the first referral is on {launch}."
            yield Finding((*at, "opens_on"), says, related=related)
    for at, agency in context.agencies:
        for where, unit in each(agency.units, *at, "units"):
            if unit.may_divert and unit.starts_on and unit.starts_on < launch:
                says = (
                    f"'{unit.id}' diverts from {unit.starts_on}; the first referral is on {launch}."
                )
                yield Finding((*where, "starts_on"), says, related=related)
