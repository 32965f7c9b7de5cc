"""A promise of money needs a decision."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import ContributionKind
from kit.rules import Context, Finding, each, rule


@rule("BUD-009")
def money_without_decision(context: Context) -> Iterator[Finding]:
    """A partner promises money and names no decision behind it."""
    for at, partner in context.partners:
        for where, gift in each(partner.contributions, *at, "contributions"):
            money = gift.kind is ContributionKind.MONEY
            if money and gift.approved_by is None:
                yield Finding(
                    where, f"'{partner.id}' promises money and names no decision behind it."
                )
