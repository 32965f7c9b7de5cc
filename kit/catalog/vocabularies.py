"""Named word lists that plan fields point to; a word outside its list is judged by a rule.

A vocabulary is open: the schema completes its words in an editor but never refuses others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from kit.catalog import reading
from kit.catalog.records import Words

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
