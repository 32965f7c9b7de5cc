"""Do not stand on one leg."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kit.catalog import threshold
from kit.rules import Context, Finding, rule
from kit.rules.budget._years import source_in_a_year


@rule("BUD-003")
def one_source(context: Context) -> Iterator[Finding]:
    """One source carries more than four fifths."""
    amounts = _amounts(context)
    total = sum(amounts.values())
    read = (("budget", "money_sources"),)
    for at, source in context.money_sources:
        if (
            total
            and len(amounts) > 1
            and amounts[source.id] * 100 > total * threshold("single_source_share")
        ):
            says = f"'{source.id}' carries more than 80% of the money."
            yield Finding((*at, "amount"), says, rests_on=read)
    if len(amounts) == 1 and total:
        yield Finding(read[0], "One source carries all of the money.", rests_on=read)


def _amounts(context: Context) -> Mapping[str, Decimal]:
    """Give dollars a year by source; as they are written where some year is not known."""
    sources = [source for _, source in context.money_sources]
    yearly = {source.id: source_in_a_year(source) for source in sources}
    if any(yearly[source.id] is None and source.amount is not None for source in sources):
        yearly = {source.id: source.amount for source in sources}
    return {name: amount or Decimal(0) for name, amount in yearly.items()}
