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
