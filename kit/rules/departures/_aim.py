"""What a departure is aimed at: a rule that exists, at a place that the plan has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.rules.book import rules

if TYPE_CHECKING:
    from kit.model.commitments import Departure
    from kit.rules.context import Context


def codes(context: Context) -> frozenset[str]:
    """Give the codes of all rules, local ones included."""
    return frozenset(rule.code for rule in rules()) | context.local


def places(context: Context) -> frozenset[str]:
    """Give every place of the plan by its address."""
    return context.recall("places", lambda: frozenset(_places(context)))


def strays(entry: Departure, context: Context) -> bool:
    """Tell whether a departure's place is named and nowhere in the plan."""
    place = (entry.at or "").strip()
    return bool(place) and "[" not in place and place not in places(context)


def _places(context: Context) -> Iterator[str]:
    for value in context.values:
        steps = context.address(value.pointer).split(".")
        yield from (".".join(steps[:end]) for end in range(1, len(steps) + 1))
