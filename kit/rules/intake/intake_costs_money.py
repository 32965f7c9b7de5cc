"""No price on the way in."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("INT-006")
def intake_costs_money(context: Context) -> Iterator[Finding]:
    """A person must pay."""
    intake = context.plan.intake
    if intake and intake.fee:
        yield Finding(("intake", "fee"), f"A person must pay ${intake.fee:,.0f}.")
