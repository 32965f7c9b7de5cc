"""Do not stand on one leg."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("BUD-003")
def one_source(context: Context) -> Iterator[Finding]:
    """One source carries more than four fifths."""
    amounts = {source.id: source.amount or 0 for _, source in context.money_sources}
    total = sum(amounts.values())
    for at, source in context.money_sources:
        if (
            total
            and len(amounts) > 1
            and amounts[source.id] * 100 > total * threshold("single_source_share")
        ):
            yield Finding((*at, "amount"), f"'{source.id}' carries more than 80% of the money.")
    if len(amounts) == 1 and total:
        yield Finding(("budget", "money_sources"), "One source carries all of the money.")
