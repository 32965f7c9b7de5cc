"""Participants are not sources."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-004")
def informants_not_banned(context: Context) -> Iterator[Finding]:
    """Using participants as informants is not banned."""
    for at, agency in context.agencies:
        informants = agency.informants
        if informants and informants.banned is False:
            yield Finding(
                (*at, "informants", "banned"), f"'{agency.id}' may use participants as informants."
            )
        if informants and informants.ask_about_others:
            says = f"Officers of '{agency.id}' may ask participants about others."
            yield Finding((*at, "informants", "ask_about_others"), says)
