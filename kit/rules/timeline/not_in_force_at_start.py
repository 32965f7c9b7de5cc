"""Look for what begins only after the first referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.core import Pointer
from kit.rules import Context, Finding, rule


@rule("TIM-011")
def not_in_force_at_start(context: Context) -> Iterator[Finding]:
    """A directive, the memorandum or a group begins after the first referral."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    if launch is None:
        return
    related = (("the first referral", ("timeline", "launch_on")),)
    for at, what, day in _begins(context):
        if day and day > launch:
            says = f"{what} begins on {day}; the first referral is on {launch}."
            yield Finding(at, says, related=related)


def _begins(context: Context) -> Iterator[tuple[Pointer, str, date | None]]:
    documents = context.plan.documents
    if documents and documents.mou:
        yield ("documents", "mou", "starts_on"), "The memorandum", documents.mou.starts_on
    for at, body in context.bodies:
        yield (*at, "first_meeting"), f"The group '{body.id}'", body.first_meeting
    for at, agency in context.agencies:
        if agency.directive:
            day = agency.directive.effective_on
            yield (*at, "directive", "effective_on"), f"The directive of '{agency.id}'", day
