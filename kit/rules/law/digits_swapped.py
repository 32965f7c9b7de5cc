"""Look for known sections with their digits in another order."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import statutes
from kit.rules import Context, Finding, rule


@rule("LAW-115")
def digits_swapped(context: Context) -> Iterator[Finding]:
    """A section has the digits of a known one in another order."""
    first = next(iter(context.states), "")
    for at, offense in context.offenses:
        cited = offense.citation
        known = [one for one in statutes(offense.state or first) if one.status == "in_force"]
        if not cited or any(one.citation.startswith(cited) for one in known):
            continue
        for one in known:
            same = sorted(one.citation) == sorted(cited) and len(cited) > _SHORTEST
            if same and one.offense_kind == offense.kind and one.citation not in _listed(context):
                says = f"'{cited}' has the digits of '{one.citation}' in another order."
                yield Finding((*at, "citation"), says, suggestion=one.citation)
                break


_SHORTEST = 5


def _listed(context: Context) -> set[str | None]:
    return {offense.citation for _, offense in context.offenses}
