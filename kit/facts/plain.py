"""Plain words for participants: what information, purposes and offices are called on forms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from kit.facts.scopes import entry_named
from kit.facts.told import Scene
from kit.facts.values import label_of
from kit.model.partners import Partner
from kit.source import load

_Words = dict[str, str]


class Never(TypedDict):
    """One line on what no signature opens.

    Attributes:
        cells: Never-cells of the catalog that it answers.
        words: The line by language.
    """

    cells: tuple[str, ...]
    words: _Words


def element(slug: str, language: str) -> str:
    """Name a group of information to the person whom it is about."""
    return _named("elements", "element", slug, language)


def purpose(slug: str, language: str) -> str:
    """Say what information is used for."""
    return _named("purposes", "purpose", slug, language)


def role(slug: str, language: str) -> str:
    """Name a partner's part in one or two words."""
    return _named("roles", "partner_role", slug, language)


def service(slug: str, language: str) -> str:
    """Name a kind of help."""
    return _named("services", "service", slug, language)


def office(scene: Scene, partner: str) -> str:
    """Name a partner in full, with its part in the program behind it."""
    found = entry_named(scene.plan, "partner", partner)
    if found is None or not isinstance(found[1], Partner):
        return role(partner, scene.language)
    name = found[1].legal_name or found[1].short_name or partner
    roles = found[1].roles or ()
    return f"{name} ({role(roles[0], scene.language)})" if roles else name


def nevers() -> tuple[Never, ...]:
    """Give the lines on what no signature opens."""
    return cast("tuple[Never, ...]", _table()["never"])


def _named(group: str, vocabulary: str, slug: str, language: str) -> str:
    known = cast("dict[str, _Words]", _table()[group]).get(slug)
    return known[language] if known else label_of(vocabulary, slug, language).lower()


@cache
def _table() -> dict[str, object]:
    path = Path(__file__).with_name("plain.yaml")
    return cast("dict[str, object]", load(path.read_text(encoding="utf-8"), path.name))
