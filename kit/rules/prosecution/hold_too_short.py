"""Compare how long a charge waits with what must happen meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("PRO-014")
def hold_too_short(context: Context) -> Iterator[Finding]:
    """A charge waits for less time than intake or the decision may take."""
    intake = context.plan.intake
    needed = intake.within.days if intake and intake.within else Decimal(0)
    if needed > threshold("intake_days"):
        return  # the deadline itself is told, and with it this mends
    extended = intake.extension if intake else None
    if needed and extended and extended.allowed and extended.up_to:
        needed += extended.up_to.days
    for at, office in context.offices:
        held, deciding = office.held_for, office.decides_within
        if held is None:
            continue
        if held.days < needed:
            says = f"'{office.id}' holds a charge for {held}; intake may take {needed:.0f} days."
            yield Finding((*at, "held_for"), says, related=(("intake", ("intake", "within")),))
        elif deciding and deciding.days > held.days:
            says = f"'{office.id}' decides within {deciding} and holds a charge for {held}."
            yield Finding((*at, "decides_within"), says)
