"""First people, then services."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule


@rule("BUD-008")
def treatment_before_case_managers(context: Context) -> Iterator[Finding]:
    """More money goes to treatment than to case management."""
    paid = {"treatment": Decimal(0), "case_management": Decimal(0), "outreach": Decimal(0)}
    for _, use in context.uses:
        if use.function and use.function.value in paid and use.amount:
            paid[use.function.value] += use.amount
    care = paid["case_management"] + paid["outreach"]
    if paid["treatment"] > care:
        treatment = paid["treatment"]
        says = (
            f"Treatment gets ${treatment:,.0f} a year; case management and outreach ${care:,.0f}."
        )
        yield Finding(("budget", "uses"), says)
