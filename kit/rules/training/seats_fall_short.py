"""Count the seats in the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.rules import Context, Finding, rule

if TYPE_CHECKING:
    from kit.model.law_enforcement import Agency

_ALL = 100
_TIMES = 2
"""More than this often its officers is a slip of the pen; dispatchers and others may come too."""


@rule("TRN-010")
def seats_fall_short(context: Context) -> Iterator[Finding]:
    """Sessions for officers have room for fewer than are to be trained, or for far more."""
    section = context.plan.training
    share = section.share_before_launch if section else None
    room: Counter[str] = Counter()
    for _, one in context.sessions:
        if one.agencies and one.people is None:
            return
        room.update(dict.fromkeys(one.agencies or (), one.people or 0))
    for at, one in context.sessions:
        agencies = [agency for _, agency in context.agencies if agency.id in (one.agencies or ())]
        officers = sum(_officers(agency) for agency in agencies)
        most = max((room[agency.id] for agency in agencies), default=0)
        if share and most * _ALL < officers * share:
            says = f"{most} people are taught; {share:f}% of {officers} officers are to be."
            yield Finding((*at, "people"), says)
        sworn = sum(agency.sworn_officers or _officers(agency) for agency in agencies)
        if sworn and one.people and one.people > _TIMES * sworn:
            yield Finding((*at, "people"), f"{one.people} people are taught; {sworn} work there.")


def _officers(agency: Agency) -> int:
    return agency.officers_in_area or agency.sworn_officers or 0
