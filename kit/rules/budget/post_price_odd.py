"""Divide each line by the posts that it pays."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, each, rule

_LEAST, _MOST = Decimal(20_000), Decimal(400_000)


@rule("BUD-015")
def post_price_odd(context: Context) -> Iterator[Finding]:
    """A post costs far too little or far too much."""
    lines = [(at, use.name or use.id, use.amount, use.fte) for at, use in context.uses]
    for at, partner in context.partners:
        for where, one in each(partner.contributions, *at, "contributions"):
            lines.append((where, one.what or partner.id, one.amount, one.fte))
    for at, name, amount, fte in lines:
        if amount and fte and not _LEAST <= amount / fte <= _MOST:
            says = f"'{name}' pays ${amount:,.0f} for {fte.normalize():f} posts."
            yield Finding((*at, "amount"), f"{says[:-1]}, ${amount / fte:,.0f} each.")
