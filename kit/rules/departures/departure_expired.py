"""Adaptations end."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEP-001")
def departure_expired(context: Context) -> Iterator[Finding]:
    """A departure has expired."""
    for at, departure in context.departures:
        if departure.expires and departure.expires < context.as_of:
            yield Finding(
                (*at, "expires"), f"Departure '{departure.id}' ended on {departure.expires}."
            )
