"""Look for departures about places that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core.near import closest
from kit.rules import Context, Finding, rule
from kit.rules.departures._aim import places, strays


@rule("DEP-006")
def departure_place_unknown(context: Context) -> Iterator[Finding]:
    """A departure is about a place that the plan does not have."""
    for at, entry in context.departures:
        if strays(entry, context):
            place = (entry.at or "").strip()
            near = closest(place, places(context))
            yield Finding((*at, "at"), f"The plan has no place '{place}'.", suggestion=near)
