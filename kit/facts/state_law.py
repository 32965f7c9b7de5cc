"""What the law of the plan's states asks of a program, as the profiles of the states tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kit import catalog
from kit.doctree.nodes import Inlines, Text, Verify
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import joined, month
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.source import load

if TYPE_CHECKING:
    from kit.catalog import ProfileRule, StateProfile

_LISTING = re.compile(r"\b(the law|listed|kinds|types)\b")
"""Words that point to a list which the sentence itself does not give."""
_NAMED = ("service", "voice", "offense_kind", "pathway_kind")
"""Vocabularies that the words of such lists belong to."""
_AT = ("jurisdiction", "states")


@fact("flag")
def has_state_requirements(scene: Scene) -> Told:
    """The law of one of the states asks something of a program."""
    return flag(any(profile.rules for profile in _profiles(scene)), _AT)


@fact("text")
def states_with_requirements(scene: Scene) -> Told:
    """The states whose law asks something of a program, by name."""
    names = (profile.name for profile in _profiles(scene) if profile.rules)
    return Told(text(joined(names, scene.language)), (_AT,))


@fact("table")
def state_requirements(scene: Scene) -> Told:
    """What the law of the states asks of a program, with the condition under which it counts."""
    put = Gathering(scene)
    put.pointers.append(_AT)
    language = scene.language
    rows = [
        (text(_asks(rule)), text(_when(rule, profile)), _law(rule), text(_month(rule, language)))
        for profile in _profiles(scene)
        for rule in profile.rules
    ]
    heads = ("element", "counts", "law", "read")
    return put.tell(put.table("state_requirements", heads, rows, (6, 4, 3, 2)))


def _profiles(scene: Scene) -> Iterator[StateProfile]:
    place = scene.plan.jurisdiction
    for code in (place.states if place else None) or ():
        profile = catalog.state_profile(code)
        if profile is not None:
            yield profile


def _law(rule: ProfileRule) -> Inlines:
    """Give the citation, marked where the kit is not sure of it."""
    said = text(rule.citation)
    return (*said, Text(" "), Verify()) if rule.verify else said


def _month(rule: ProfileRule, language: str) -> str:
    """Give the month in which the law was read; a year alone stays one."""
    year, _, number = rule.as_of.partition("-")
    return month(date(int(year), int(number), 1), language) if number else year


def _asks(rule: ProfileRule) -> str:
    if not rule.values or not _LISTING.search(rule.says):
        return f"{rule.says}."
    listed = (" or ".join(map(_name, value.split("|"))) for value in rule.values)
    return f"{rule.says}: {', '.join(listed)}."


def _name(word: str) -> str:
    """Give a word of the profiles as people say it."""
    for vocabulary in _NAMED:
        term = catalog.vocabulary(vocabulary).get(word)
        if term is not None:
            return term.en[:1].lower() + term.en[1:]
    return word.replace("_", " ")


def _when(rule: ProfileRule, profile: StateProfile) -> str:
    kind, _, name = rule.applies_if.partition(":")
    return _words()[kind].format(profile.programs.get(name, name))


@cache
def _words() -> dict[str, str]:
    path = Path(__file__).with_name("state_law.yaml")
    return cast("dict[str, str]", load(path.read_text(encoding="utf-8"), path.name))
