"""The offer is worth as much as the wait."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.model.referral_paths import Door, HandoffMode
from kit.rules import Context, Finding, rule

_AT_ONCE = (Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT)
_REMOTE = {HandoffMode.TELEPHONE, HandoffMode.VIDEO, HandoffMode.OFFICER_TRANSPORT}
_AN_HOUR = 60
"""Where remote places have a time of their own, near ones may take no longer than this."""


@rule("PTH-007")
def slow_handoff(context: Context) -> Iterator[Finding]:
    """A case manager arrives later than 30 minutes."""
    limit = threshold("handoff_minutes")
    for at, path in context.open_paths:
        handoff = path.handoff
        if handoff is None or handoff.within is None or path.door not in _AT_ONCE:
            continue
        far = handoff.remote_within is None or handoff.within.minutes <= _AN_HOUR
        excused = far and _REMOTE & set(handoff.modes or ())
        if handoff.within.minutes > limit and not excused:
            says = f"On path '{path.id}' the handoff may take {handoff.within}."
            read = ((*at, "handoff"), (*at, "door"))
            yield Finding((*at, "handoff", "within"), says, rests_on=read)
