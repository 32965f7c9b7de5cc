"""Law that nobody has checked says so wherever a document states it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kit import catalog
from kit.clauses import clauses as library
from kit.doctree.text import clause_texts
from kit.doctree.words import words
from kit.facts.gathering import confirmed
from kit.facts.sharing import never_words
from kit.model.walk import walk
from tests.documents.plans import EXAMPLES, documents, example, plan_with

EACH = pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
MARK = "{{verify_with_counsel}}"
_NEAR = 90
STATE_LAW = "mou-annex-state-law"
"""What the kit itself has read in the law of a state; it marks that by its own certainty."""
BY_COUNSEL = {"sharing-status": "its table says what counsel of each partner has found"}
NOT_USED = {"sharing-no-cj": "says that the parties don't use what the law is unsure of"}


def test_a_clause_is_for_counsel_to_check_exactly_when_its_text_says_so() -> None:
    for clause in library():
        marked = MARK in clause.text or clause.id in BY_COUNSEL
        assert clause.verify == marked, (clause.id, clause.language)


def test_a_clause_on_law_that_the_catalog_is_unsure_of_carries_the_mark() -> None:
    unsure = {one.id for one in catalog.consent_elements().values() if one.verify}
    found = [clause for clause in library() if unsure & set(clause.covers)]
    assert len(found) >= 4
    for clause in found:
        assert clause.verify or clause.id in NOT_USED, clause.id


def unchecked(name: str) -> Iterator[str]:
    """Give the citations of a plan that its counsel has not confirmed."""
    for value in walk(example(name)):
        group = value.group
        cited = value.pointer[-1] == "citation" and isinstance(value.value, str)
        checked = getattr(group, "checked", getattr(group, "citation_checked", None))
        if cited and not confirmed(checked):
            yield str(value.value)


@EACH
def test_every_citation_that_counsel_has_not_confirmed_is_followed_by_the_mark(name: str) -> None:
    said, wanted = 0, set(unchecked(name))
    for document in documents(example(name)):
        mark = f"[{words(document.language).verify}]"
        for key, text in clause_texts(document).items():
            if key == STATE_LAW:
                continue
            for citation in wanted:
                for found in re.finditer(rf"{re.escape(citation)}(?![\w.]*\w)", text):
                    said += 1
                    assert mark in text[found.end() :][:_NEAR], (document.key, key, citation)
    assert said or not wanted


@EACH
def test_closed_doors_and_legal_grounds_known_from_memory_only_carry_the_mark(name: str) -> None:
    doors = [one for one in catalog.never_cells().values() if one.verify]
    grounds = [one.label.en for one in catalog.legal_bases().values() if one.verify]
    assert doors
    assert grounds
    for document in documents(example(name), "data-sharing"):
        texts = clause_texts(document)
        for one in doors:
            sentence = f"{never_words(one.id, 'en')} ({one.citation}) [verify with counsel]"
            assert any(sentence in text for text in texts.values()), one.id
        for ground in grounds:
            for key in ("sharing-flows", "sharing-flows-table"):
                text = texts.get(key, "")
                assert text.count(ground) == text.count(f"{ground} [verify with counsel]"), ground


def test_each_state_tells_apart_the_law_that_the_kit_is_unsure_of() -> None:
    marked = 0
    for code in catalog.states():
        profile = catalog.state_profile(code)
        place = {"kind": "county", "name": "Anywhere", "states": [code]}
        plan = plan_with(jurisdiction=place)
        unsure = [rule for rule in profile.rules if rule.verify] if profile else []
        if profile and profile.rules:
            (document,) = documents(plan, "mou")
            text = clause_texts(document)[STATE_LAW]
            assert text.count("[verify with counsel]") >= len(unsure), code
            marked += len(unsure)
    assert marked
