"""Places that nobody will fill."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule

_MONTH = Decimal("30.4375")
_HALF = 2


@rule("CAP-010")
def plan_far_above_flow(context: Context) -> Iterator[Finding]:
    """The people who come and stay are less than half of those planned."""
    care = context.plan.case_management
    capacity = care.capacity if care else None
    if capacity is None or context.reconstruction:
        return
    planned, stay = capacity.participants_planned, capacity.stay
    if not planned or not capacity.referrals_per_month or not capacity.acceptance or not stay:
        return
    joining = capacity.referrals_per_month * capacity.acceptance / 100
    active = joining * stay.days / _MONTH
    if active * _HALF < planned:
        says = f"About {active:.0f} people would be active; the plan counts {planned}."
        at = ("case_management", "capacity", "participants_planned")
        related = tuple(
            (word, (*at[:-1], key))
            for word, key in (
                ("referrals", "referrals_per_month"),
                ("share that enrolls", "acceptance"),
                ("stay", "stay"),
            )
        )
        yield Finding(at, says, related=related)
