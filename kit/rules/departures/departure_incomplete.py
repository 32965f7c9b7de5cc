"""A reason, an owner, an end."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NEEDS = {
    "reason": "reason",
    "owner": "owner",
    "decided_on": "day of decision",
    "expires": "end",
}


@rule("DEP-002")
def departure_incomplete(context: Context) -> Iterator[Finding]:
    """A departure lacks what makes it one."""
    for at, departure in context.departures:
        lacks = [words for key, words in _NEEDS.items() if getattr(departure, key) is None]
        if lacks:
            yield Finding(at, f"Departure '{departure.id}' has no {', no '.join(lacks)}.")
