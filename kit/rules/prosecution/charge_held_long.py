"""A charge that hangs."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("PRO-010")
def charge_held_long(context: Context) -> Iterator[Finding]:
    """A charge may hang over a person long after intake."""
    intake = context.plan.intake
    allowed = threshold("intake_days")
    if intake and intake.within:
        allowed = max(allowed, int(intake.within.days))
    if intake and intake.extension and intake.extension.up_to:
        allowed += int(intake.extension.up_to.days)
    for at, office in context.offices:
        deciding = office.decides_within.days if office.decides_within else 0
        if office.held_for and office.held_for.days > allowed + deciding:
            says = f"The office '{office.id}' may hold a charge for {office.held_for}."
            yield Finding((*at, "held_for"), says, rests_on=((*at, "decides_within"), ("intake",)))
