"""Depart from something."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core.near import closest
from kit.rules import Context, Finding, rule
from kit.rules.departures._aim import codes


@rule("DEP-003")
def departure_to_nowhere(context: Context) -> Iterator[Finding]:
    """A departure names no rule that exists."""
    known = codes(context)
    for at, departure in context.departures:
        code = (departure.rule or "").strip().upper()
        if code and code not in known:
            near = closest(code, known)
            yield Finding(
                (*at, "rule"), f"'{departure.rule}' is no code of a finding.", suggestion=near
            )
        elif not code and not departure.principle:
            yield Finding(
                at, f"Departure '{departure.id}' names neither a finding nor a principle."
            )
