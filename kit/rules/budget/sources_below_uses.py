"""Money in must cover money out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule
from kit.rules.budget._years import source_in_a_year


@rule("BUD-002")
def sources_below_uses(context: Context) -> Iterator[Finding]:
    """The sources do not cover the uses."""
    uses = sum(
        (use.amount or Decimal(0) for _, use in context.uses if not use.one_time), Decimal(0)
    )
    yearly = [source_in_a_year(source) for _, source in context.money_sources]
    income = sum((one for one in yearly if one is not None), Decimal(0))
    if uses and yearly and None not in yearly and income < uses:
        says = f"The sources bring ${income:,.0f} a year; the lines spend ${uses:,.0f}."
        yield Finding(("budget", "uses"), says)
