"""Discretion goes both ways."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-005")
def no_way_to_arrest(context: Context) -> Iterator[Finding]:
    """The officer may not arrest an eligible person."""
    for at, agency in context.agencies:
        if agency.arrest_instead is False:
            says = f"Officers of '{agency.id}' may not arrest an eligible person."
            yield Finding((*at, "arrest_instead"), says)
