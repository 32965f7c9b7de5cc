"""A limit that leaves someone."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.conditions import QuantityOver
from kit.rules import Context, Finding, each, rule

_LEAST = 2


@rule("ELG-019")
def tight_quantity(context: Context) -> Iterator[Finding]:
    """A drug limit is lower than any program on record."""
    for at, condition in _conditions(context):
        amount = condition.amount
        if amount.unit == "grams" and 0 < amount.value < _LEAST:
            yield Finding((*at, "amount"), f"More than {amount} is turned away.")


def _conditions(context: Context) -> Iterator[tuple[Pointer, QuantityOver]]:
    lists = [((*at, "limits"), offense.limits) for at, offense in context.offenses]
    lists += [((*at, "when"), exclusion.when) for at, exclusion in context.exclusions]
    for at, conditions in lists:
        for where, condition in each(conditions, *at):
            if isinstance(condition, QuantityOver):
                yield where, condition
