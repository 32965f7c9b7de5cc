"""Compare counts of residents with one another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.model.jurisdiction import Jurisdiction, PlaceKind
from kit.rules import Context, Finding, each, rule

_FACTOR = 2
"""How far a share may lie from its count; surveys of different years differ a little."""
_SLACK = Decimal("1.1")
"""How far counties may pass the whole that they make up, for the same reason."""


@rule("VAL-008")
def population_disagrees(context: Context) -> Iterator[Finding]:
    """Counts of residents contradict one another."""
    section = context.plan.jurisdiction
    whole = section.population if section else None
    if section is None or whole is None:
        return
    at = ("jurisdiction", "population")
    for where, place in each(section.geographies, "jurisdiction", "geographies"):
        if place.population is not None and place.population > whole:
            says = f"'{place.name}' has {place.population:,} people; the whole has {whole:,}."
            yield Finding((*where, "population"), says, related=(("the whole", at),))
    yield from _counties(section, whole)
    for where, one in each(section.languages_spoken, "jurisdiction", "languages_spoken"):
        if one.speakers is None:
            continue
        says = f"{one.speakers:,} of {whole:,} residents speak '{one.language}'"
        if one.speakers > whole:
            yield Finding((*where, "speakers"), f"{says}.", related=(("all residents", at),))
        elif one.share and _far(one.share, Decimal(100 * one.speakers) / max(whole, 1)):
            yield Finding((*where, "share"), f"{says}, and their share is given as {one.share}%.")


def _counties(section: Jurisdiction, whole: int) -> Iterator[Finding]:
    """Find counties that are one county, or that together have more people than the whole."""
    at = ("jurisdiction", "geographies")
    numbers: set[str] = set()
    counted = [
        place.population or 0
        for place in section.geographies or ()
        if place.kind is PlaceKind.COUNTY
    ]
    together = sum(counted)
    for where, place in each(section.geographies, *at):
        if place.geoid and place.geoid in numbers:
            says = f"'{place.name}' has the number of another place: {place.geoid}."
            yield Finding((*where, "geoid"), says)
        numbers.add(place.geoid or "")
    if max(counted, default=0) <= whole and together > whole * _SLACK:
        says = f"Its counties have {together:,} people together; the whole has {whole:,}."
        yield Finding(at, says, related=(("the whole", ("jurisdiction", "population")),))


def _far(share: Decimal, counted: Decimal) -> bool:
    return not share / _FACTOR <= counted <= share * _FACTOR
