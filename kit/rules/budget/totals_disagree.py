"""One budget, one sum."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule


@rule("BUD-010")
def totals_disagree(context: Context) -> Iterator[Finding]:
    """The stated total is not the sum of the lines."""
    section = context.plan.budget
    lines = [use.amount for _, use in context.uses if not use.one_time]
    if section is None or section.total is None or not lines or None in lines:
        return
    added = sum((amount for amount in lines if amount is not None), Decimal(0))
    if added != section.total:
        says = f"The total is ${section.total:,.0f}; the yearly lines add up to ${added:,.0f}."
        yield Finding(("budget", "total"), says, absent(context))


def absent(context: Context) -> str:
    """Word the cure; where lines are spent once, say that they are not in the sum."""
    once = any(use.one_time for _, use in context.uses)
    more = " Lines that are spent once are not in the yearly sum." if once else ""
    return f"Correct the total or the line that is wrong, so that both say the same.{more}"
