"""Compare counts of residents with one another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, each, rule

_FACTOR = 2
"""How far a share may lie from its count; surveys of different years differ a little."""


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
    for where, one in each(section.languages_spoken, "jurisdiction", "languages_spoken"):
        if one.speakers is None:
            continue
        says = f"{one.speakers:,} of {whole:,} residents speak '{one.language}'"
        if one.speakers > whole:
            yield Finding((*where, "speakers"), f"{says}.", related=(("all residents", at),))
        elif one.share and _far(one.share, Decimal(100 * one.speakers) / max(whole, 1)):
            yield Finding((*where, "share"), f"{says}, and their share is given as {one.share}%.")


def _far(share: Decimal, counted: Decimal) -> bool:
    return not share / _FACTOR <= counted <= share * _FACTOR
