"""Word single plan values: references by name, vocabulary words by label, numbers with units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kit import catalog
from kit.core import Pointer, Stage, show
from kit.doctree.nodes import Inline, Inlines, Text, UndecidedBox
from kit.facts import phrases
from kit.facts.scopes import entry_named
from kit.facts.told import Scene
from kit.model.amounts import Amount, Duration, Hours
from kit.model.fields import About, Model
from kit.model.scalars import Word
from kit.model.shared import LocalText

_MONEY = {
    "amount",
    "cost",
    "cost_per_person",
    "cost_per_jail_day",
    "cost_per_booking",
    "per_person",
}
_SHARES = ("share", "percent", "acceptance", "rate", "match")
_NAMES = {"who_may_refer": "partner"}
"""Fields of free text whose words may be ids of entries."""
_WORDS = {"reference": "demographic_group"}
"""Fields of free text whose words may be those of a vocabulary."""
_WITHIN_A_SENTENCE = frozenset(
    ["consent_kind", "element", "legal_basis", "partner_role", "purpose", "service",
     "training_topic", "voice"]
)  # fmt: skip
"""Vocabularies whose labels are no names, so that they lose their capital in a list."""

_TITLES = frozenset(["offense", "path"])
"""Entries whose titles are words and no names, so that those after the first lose their capital."""
_COMMON = re.compile(
    r"^(Another|By|Con|De|Dos|Hombres|Men|Menos|Mujeres|No|Nonbinary|Not|Other|Otro|Por|Se|Two"
    r"|Under|With|Women)\b"
)
"""First words of groups of people that are no names of peoples."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value reached by a path, with what is declared of its field."""

    value: object
    pointer: Pointer
    about: About | None
    name: str


def inlines(scene: Scene, spot: Spot) -> Inlines:
    """Word a value, or a list of values in one line."""
    if isinstance(spot.value, tuple):
        return _joined(scene, spot, spot.value)
    if isinstance(spot.value, LocalText):
        return local(scene, spot.value, spot.pointer)
    return (Text(text_of(scene, spot)),)


def _joined(scene: Scene, spot: Spot, values: tuple[object, ...]) -> Inlines:
    if not values:
        return (Text(phrases.label(scene.language, "nothing_within")),)
    parts = [inlines(scene, replace(spot, value=value)) for value in values]
    untold = next((part for part in parts if not isinstance(part[0], Text)), None)
    if untold is not None:
        return untold
    shown = [phrases.plain(part) for part in parts]
    if spot.about and spot.about.vocabulary in _WITHIN_A_SENTENCE:
        shown = [phrases.lower(part) for part in shown]
    if spot.about and spot.about.refers in _TITLES:
        shown[1:] = [phrases.lower(part) for part in shown[1:]]
    if spot.about and spot.about.vocabulary == "demographic_group":
        shown[1:] = [_COMMON.sub(lambda word: word[0].lower(), part) for part in shown[1:]]
    return (Text(phrases.joined(shown, scene.language)),)


def local(scene: Scene, text: LocalText, pointer: Pointer) -> tuple[Inline, ...]:
    """Give plan text in the scene's language; a missing translation is a visible mark."""
    wanted = text.es if scene.language == "es" else text.en
    if wanted:
        return (Text(wanted),)
    what = phrases.label(scene.language, "translation")
    return (UndecidedBox(owner="", what=what, pointer=show(pointer)),)


def text_of(scene: Scene, spot: Spot) -> str:  # noqa: PLR0911 - one line per type
    """Word one value in the scene's language."""
    value, language = spot.value, scene.language
    if isinstance(value, Word | Stage):
        return phrases.word(value, language)
    if isinstance(value, Duration):
        return phrases.duration(value, language)
    if isinstance(value, Amount):
        return phrases.amount(value, language)
    if isinstance(value, Hours):
        return phrases.hours(value, language)
    if isinstance(value, date):
        return phrases.day(value, language)
    if isinstance(value, Decimal):
        return _decimal(spot, value, language)
    if isinstance(value, int):
        return f"{value:,}"
    return name_of(scene, value) if isinstance(value, Model) else _named(scene, spot)


def _decimal(spot: Spot, value: Decimal, language: str) -> str:
    if spot.name == "fte":
        return phrases.full_time(value, language)
    if spot.name in _MONEY:
        return phrases.money(value)
    percent = any(part in spot.name for part in _SHARES)
    return f"{phrases.number(value)}%" if percent else phrases.number(value)


def _named(scene: Scene, spot: Spot) -> str:
    """Word a reference by its entry's name and a vocabulary word by its label."""
    value, said = str(spot.value), spot.about
    if said is None:
        return value
    target = entry_named(scene.plan, _refers(said, spot.name), value)
    if target is not None:
        return name_of(scene, target[1])
    kind = "partner_role" if said.refers.endswith("_or_role") else said.vocabulary
    own = phrases.own_label(spot.name, value, scene.language)
    return own or label_of(kind or _WORDS.get(spot.name, ""), value, scene.language)


def _refers(said: About, name: str) -> str:
    kind = said.refers.removesuffix("_or_role") or _NAMES.get(name, "")
    return "partner" if kind == "actor" else kind


def label_of(vocabulary: str, value: str, language: str) -> str:
    """Give a vocabulary word's label; the word itself when it has none."""
    known = catalog.vocabulary(vocabulary).get(value) if vocabulary else None
    if known is None:
        return value
    return known.es if language == "es" else known.en


def name_of(scene: Scene, entry: Model) -> str:
    """Give the name by which documents call an entry."""
    for key in ("short_name", "legal_name", "name", "title"):
        value = getattr(entry, key, None)
        if isinstance(value, LocalText):
            return (value.es if scene.language == "es" else value.en) or str(value)
        if isinstance(value, str):
            return value
    partner = getattr(entry, "partner", None)
    found = entry_named(scene.plan, "partner", partner) if isinstance(partner, str) else None
    return name_of(scene, found[1]) if found else str(getattr(entry, "id", ""))
