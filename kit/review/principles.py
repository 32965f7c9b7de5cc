"""Name a core principle the way a reviewer reads it."""

from __future__ import annotations

from kit.catalog import principles

_STANDING = {"essential": "a core principle", "described": "described by the model"}


def principle_words(slug: str, edition: str = "") -> str:
    """Give a principle's label, its slug, and its standing in an edition when one is named."""
    found = principles().get(slug)
    if found is None:
        return slug
    standing = _STANDING.get(found.editions.get(edition, ""))
    return f"{found.label} ({slug}, {standing})" if standing else f"{found.label} ({slug})"


def is_core(slug: str, edition: str = "") -> bool:
    """Tell whether an edition calls a principle core; any edition when none is named."""
    found = principles().get(slug)
    if found is None:
        return False
    standings = [found.editions.get(edition)] if edition else found.editions.values()
    return "essential" in standings
