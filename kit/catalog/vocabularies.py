"""Named word lists that plan fields point to; a word outside its list is judged by a rule.

A vocabulary is open: the schema completes its words in an editor but never refuses others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from kit.catalog import reading
from kit.catalog.records import Words
from kit.core.near import certain, closest

_LABELED: Mapping[str, str] = {
    "approval_timing": "approval_timings",
    "consent_kind": "consent_kinds",
    "decision_point": "decision_points",
    "demographic_group": "demographic_groups",
    "diversion_point": "diversion_points",
    "edition": "editions",
    "element": "data_elements",
    "goal": "goals",
    "language": "languages",
    "legal_basis": "legal_bases",
    "measure": "measures",
    "milestone": "milestones",
    "need": "needs",
    "offense_kind": "offense_kinds",
    "owner_role": "owner_roles",
    "partner_role": "partner_roles",
    "pathway_kind": "pathways",
    "principle": "principles",
    "purpose": "purposes",
    "race_source": "race_sources",
    "seat": "seats",
    "service": "services",
    "small_numbers": "small_numbers",
    "training_topic": "training_topics",
    "voice": "voices",
}
"""Vocabularies whose tables have ``slug`` and ``label`` columns, with their file names."""

VOCABULARIES = tuple(sorted([*_LABELED, "nibrs", "state"]))
"""Names of all vocabularies."""


@cache
def vocabulary(name: str) -> Mapping[str, Words]:
    """Give the words of one vocabulary with their labels, in the table's order.

    Raises:
        KeyError: No vocabulary has that name.
    """
    special = _SPECIAL.get(name)
    if special is not None:
        return special()
    return MappingProxyType(dict(reading.labels(f"data/{_LABELED[name]}")))


def _nibrs() -> Mapping[str, Words]:
    return MappingProxyType(dict(reading.labels("data/nibrs", key="code", label="name")))


def _states() -> Mapping[str, Words]:
    return MappingProxyType(dict(reading.labels("data/states", key="usps", label="name")))


_SPECIAL: Mapping[str, Callable[[], Mapping[str, Words]]] = {"nibrs": _nibrs, "state": _states}

_PARTS = re.compile(r",\s*|\s+(?:or|and)\s+|\s*[()]\s*")
_SHORTEST = 3


def meant(name: str, word: str) -> tuple[str | None, bool]:
    """Give the word of a vocabulary that an author probably meant, and whether that is sure.

    A slip in a known word is tried first, then what else people call it (``police``), then a slip
    in that. Only a slip in a known word, or its whole label, can be sure.
    """
    known = vocabulary(name)
    near = closest(word, known)
    if near is not None:
        return near, certain(word, known)
    others = _other_words(name)
    plain = " ".join(word.replace("_", " ").casefold().split())
    called = others.get(plain)
    if called is not None:
        return called, known[called].en.casefold() == plain
    guess = closest(word, others)
    return (others[guess] if guess else None), False


@cache
def _other_words(name: str) -> Mapping[str, str]:
    """Give the words of a vocabulary by what else people call them, where only one is called so."""
    found: dict[str, set[str]] = {}
    for phrase, slug in _called(name):
        found.setdefault(phrase.casefold(), set()).add(slug)
    return MappingProxyType(
        {
            phrase: next(iter(slugs))
            for phrase, slugs in found.items()
            if len(slugs) == 1 and len(phrase) >= _SHORTEST
        }
    )


def _called(name: str) -> Iterator[tuple[str, str]]:
    for slug, label in vocabulary(name).items():
        for phrase in {label.en, *_PARTS.split(label.en)}:
            yield phrase.strip(), slug
    for row in reading.rows("data/synonyms"):
        words = row["words"]
        if row["vocabulary"] == name and isinstance(words, dict):
            for slug, phrases in words.items():
                yield from ((str(phrase), slug) for phrase in phrases or ())
