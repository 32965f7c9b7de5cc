"""Census numbers have a form."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import states
from kit.rules import Context, Finding, each, rule

_LENGTHS = {"state": 2, "county": 5, "place": 7, "county_subdivision": 10, "tract": 11}


@rule("LAW-005")
def bad_geoid(context: Context) -> Iterator[Finding]:
    """A GEOID does not fit its place."""
    section = context.plan.jurisdiction
    for at, place in each(section.geographies if section else None, "jurisdiction", "geographies"):
        home = states().get(place.state or "")
        if (
            place.geoid
            and place.kind
            and len(place.geoid) != _LENGTHS.get(place.kind.value, len(place.geoid))
        ):
            yield Finding(
                (*at, "geoid"),
                f"'{place.geoid}' does not have the length of a {place.kind.words} number.",
            )
        elif place.geoid and home and not place.geoid.startswith(home.fips):
            yield Finding((*at, "geoid"), f"'{place.geoid}' is not in {home.name} ({home.fips}).")
