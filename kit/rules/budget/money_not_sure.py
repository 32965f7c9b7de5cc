"""Start on money that is there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.model.budget import SourceStatus
from kit.rules import Context, Finding, rule
from kit.rules.budget._years import pays_on, source_in_a_year

_HOPED = {SourceStatus.APPLIED, SourceStatus.PLANNED}
_HALF = 2
_START = (("the first referral", ("timeline", "launch_on")),)


@rule("BUD-021")
def money_not_sure(context: Context) -> Iterator[Finding]:
    """More than half of the money for the start is only applied for or planned."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    if launch is None or context.reconstruction:
        return
    paying = [(at, one) for at, one in context.money_sources if pays_on(one, launch)]
    rates = {at: source_in_a_year(one) or Decimal(0) for at, one in paying}
    hoped = [at for at, one in paying if one.status in _HOPED and rates[at]]
    unsure = sum((rates[at] for at in hoped), Decimal(0))
    whole = sum(rates.values(), Decimal(0))
    if unsure * _HALF > whole:
        says = f"On {launch} ${unsure:,.0f} of ${whole:,.0f} a year are not yet awarded."
        first = max(hoped, key=lambda at: rates[at])
        yield Finding((*first, "status"), says, related=_START)
