"""The money for small needs is one sum."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.core import Pointer
from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule

_AT = ("case_management", "flexible_funds")
_TIMES = 2


@rule("BUD-022")
def flexible_funds_disagree(context: Context) -> Iterator[Finding]:
    """The money for small needs is another sum in another place."""
    care = context.plan.case_management
    funds = care.flexible_funds if care else None
    lines = [
        one.amount or Decimal(0)
        for _, one in context.uses
        if one.function is UseFunction.FLEXIBLE_FUNDS
    ]
    if care is None or funds is None:
        return
    paid = sum(lines, Decimal(0))
    if funds.total is not None and paid and _far(funds.total, paid):
        says = f"${funds.total:,.0f} a year here; the budget's lines pay ${paid:,.0f}."
        yield _told("total", says)
    people = care.capacity.participants_planned if care.capacity else None
    whole = funds.total or paid
    if funds.per_person is not None and people and whole:
        asked = funds.per_person * people
        if _far(asked, whole):
            says = (
                f"${funds.per_person:,.0f} for {people} people is ${asked:,.0f}, not ${whole:,.0f}."
            )
            yield _told("per_person", says)


def _far(one: Decimal, other: Decimal) -> bool:
    return not other / _TIMES <= one <= other * _TIMES


def _told(key: str, says: str) -> Finding:
    at: Pointer = (*_AT, key)
    return Finding(at, says)
