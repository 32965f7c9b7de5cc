"""Referrals times time must fit the places."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule

_MONTH = Decimal("30.4375")


@rule("CAP-004")
def too_many_for_staff(context: Context) -> Iterator[Finding]:
    """More people will be active than there are places."""
    section = context.plan.case_management
    capacity = section.capacity if section else None
    if not (capacity and capacity.referrals_per_month and capacity.acceptance and capacity.stay):
        return
    active = capacity.referrals_per_month * capacity.acceptance / 100 * capacity.stay.days / _MONTH
    if capacity.participants_planned and active > capacity.participants_planned:
        planned = capacity.participants_planned
        says = f"About {active:.0f} people would be active; the plan counts {planned}."
        yield Finding(("case_management", "capacity", "participants_planned"), says)
