"""Nobody saves more than is spent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule

_YEAR = Decimal(365)


@rule("BUD-020")
def savings_exceed_cost(context: Context) -> Iterator[Finding]:
    """The savings to be reinvested are larger than what the present response costs."""
    budget, need = context.plan.budget, context.plan.need
    back = budget.reinvestment if budget else None
    now = need.status_quo if need else None
    if back is None or now is None or back.amount is None or now.cost is None:
        return
    years = max(now.period.days / _YEAR, Decimal(1)) if now.period else Decimal(1)
    if back.amount > now.cost / years:
        says = (
            f"${back.amount:,.0f} a year are to be saved; now ${now.cost / years:,.0f} are spent."
        )
        at = ("budget", "reinvestment", "amount")
        yield Finding(at, says, related=(("the cost now", ("need", "status_quo", "cost")),))
