"""Look for departures about places that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core.near import closest
from kit.rules import Context, Finding, rule


@rule("DEP-006")
def departure_place_unknown(context: Context) -> Iterator[Finding]:
    """A departure is about a place that the plan does not have."""
    named = [(at, (one.at or "").strip()) for at, one in context.departures if one.at]
    if not named:
        return
    known = {place for value in context.values for place in _above(context.address(value.pointer))}
    for at, place in named:
        if place not in known and "[" not in place:
            yield Finding(
                (*at, "at"), f"The plan has no place '{place}'.", suggestion=closest(place, known)
            )


def _above(address: str) -> Iterator[str]:
    """Give an address and every one above it."""
    steps = address.split(".")
    return (".".join(steps[:end]) for end in range(1, len(steps) + 1))
