"""Outlines name clauses that exist, and documents hold what their field asks for."""

from __future__ import annotations

import re

import pytest

from kit import catalog
from kit.clauses import clause
from kit.core import KitError
from kit.documents import Outline, outline, outlines
from kit.facts.paths import sort_of
from kit.facts.scopes import KINDS

EACH = pytest.mark.parametrize("one", outlines(), ids=lambda one: one.name)


@EACH
def test_every_clause_of_an_outline_exists_in_each_of_its_languages(one: Outline) -> None:
    for use, _ in one.every_use():
        for language in one.languages:
            assert clause(use.clause, language).text


@EACH
def test_a_clause_stands_once_in_an_outline(one: Outline) -> None:
    names = [use.clause for use, _ in one.every_use()]
    assert sorted(names) == sorted(set(names))


@EACH
def test_parts_have_keys_of_their_own_and_titles_in_each_language(one: Outline) -> None:
    keys = [part.key for part in one.every_part()]
    assert all(keys)
    assert len(keys) == len(set(keys))
    for part in one.every_part():
        if part.kind == "section":
            assert all(part.title.get(language) for language in one.languages), part.key


@EACH
def test_repetitions_and_conditions_are_known(one: Outline) -> None:
    assert not one.for_each or one.for_each in KINDS
    for condition in one.applies_when:
        assert sort_of(condition.removeprefix("not "), one.for_each or "plan").kind == "flag"
    for part in one.every_part():
        assert not part.for_each or part.for_each in KINDS
        for condition in part.applies_when:
            scope = part.for_each or one.for_each or "plan"
            assert sort_of(condition.removeprefix("not "), scope).kind == "flag"


@EACH
def test_cross_references_lead_to_parts_that_are_always_there(one: Outline) -> None:
    fixed = {part.key for part in one.every_part() if not part.for_each and not part.applies_when}
    for use, _ in one.every_use():
        for key in re.findall(r"\[\[([^\]]+)\]\]", clause(use.clause).text):
            assert key in fixed, f"{use.clause} refers to {key}"


def test_an_unknown_document_is_refused_by_name() -> None:
    with pytest.raises(KitError, match="no document 'no-such'"):
        outline("no-such")


# ------------------------------------------------- what each document must hold


SECTIONS = {
    "commitments": "principles",
    "discretion": "authority",
    "information": "confidentiality",
    "public-records": "public",
    "legal-effect": "effect",
    "annex-governance": "annex-seats",
    "annex-data": "annex-sharing",
    "annex-budget": "annex-money",
}
"""Keys of the memorandum's parts, where they differ from the catalog's names of sections."""


def test_the_memorandum_has_every_section_that_reviewers_expect_in_their_order() -> None:
    keys = [part.key for part in outline("mou").parts]
    wanted = [SECTIONS.get(one.slug, one.slug) for one in catalog.mou_sections().values()]
    assert len(wanted) == 34
    assert [key for key in keys if key in wanted] == wanted
    annexes = [part.key for part in outline("mou").parts if part.annex]
    assert annexes[:6] == wanted[28:]


ELEMENTS = (
    "DSA-", "P2-NOTICE-", "P2-REDIS-", "P2-CJ-", "P2-QSOA-", "P2-COURT-", "P2-SEC-", "P2-RIGHT-",
    "P2-INFORM-", "P2-RESEARCH-", "P2-AUDIT-", "CJIS-",
)  # fmt: skip


def test_the_data_sharing_agreement_covers_every_element_of_its_law() -> None:
    covered = {
        element
        for use, _ in outline("data-sharing").every_use()
        for element in clause(use.clause).covers
    }
    wanted = {name for name in catalog.consent_elements() if name.startswith(ELEMENTS)}
    assert len(wanted) > 40
    assert wanted <= covered


def test_the_protocol_has_a_table_and_a_picture_for_each_path() -> None:
    by_key = {part.key: part for part in outline("referral-protocol").every_part()}
    assert by_key["path"].for_each == "path"
    names = {use.clause for key in ("path-walk", "path-picture") for use in by_key[key].uses}
    assert {"path-steps", "path-diagram", "path-handoff", "path-tells"} <= names
    stops = {use.clause for use in by_key["path-stops"].uses}
    assert {
        "path-refusal",
        "path-no-answer",
        "path-missed-handoff",
        "path-missed-intake",
    } <= stops
