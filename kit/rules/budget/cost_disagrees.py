"""Compare the stated cost per person with lines and people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule

_TOLERANCE = Decimal("0.1")


@rule("BUD-014")
def cost_disagrees(context: Context) -> Iterator[Finding]:
    """The stated cost per person is not that of lines and people."""
    section = context.plan.budget
    stated = section.cost_per_person if section else None
    amounts = [use.amount for _, use in context.uses if not use.one_time]
    if not (section and stated and section.participants and amounts) or None in amounts:
        return
    reckoned = sum((one for one in amounts if one is not None), Decimal(0)) / section.participants
    if abs(reckoned - stated) > _TOLERANCE * stated:
        says = f"${stated:,.0f} a person is stated; the yearly lines give ${reckoned:,.0f}."
        yield Finding(("budget", "cost_per_person"), says, rests_on=(("budget", "uses"),))
