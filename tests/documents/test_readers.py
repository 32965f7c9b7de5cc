"""What participants and neighbors read is plain, in their language, and marked until reviewed."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from kit import catalog
from kit.clauses import clause, clauses
from kit.clauses.editions import stale_translations
from kit.clauses.reading import ease, ease_of
from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Callout, Clause, Document, Paragraph, Section, Text
from kit.doctree.text import clause_texts
from kit.documents import outlines
from kit.documents.reading import ease as ease_of_blocks
from kit.documents.reading import grade
from kit.renderers import pdf
from tests.documents.plans import documents, example, plan_with

FOR_ALL = tuple(one for one in outlines() if one.for_whom in {"participants", "community"})
FIXED = frozenset(["staff-statement"])
"""Clauses that hold federal words, which nobody may make plainer."""
GRADE = 8.0
EASE = 55.0
"""Where the scale calls Spanish text normal."""
LONGEST = {"en": 80, "es": 96}
"""Most words of an answer; Spanish takes a fifth more for the same."""
READ = ["harlow", "rio-claro"]


def packets(name: str) -> tuple[Document, ...]:
    return documents(example(name), *(one.name for one in FOR_ALL))


def test_readers_documents_come_in_english_and_spanish() -> None:
    assert {one.name for one in FOR_ALL} >= {"consent", "rights-and-welcome", "community-guide"}
    for one in FOR_ALL:
        assert one.languages == ("en", "es"), one.name


def test_translations_say_the_same_and_none_is_older_than_its_english() -> None:
    assert list(stale_translations(clauses())) == []
    for one in FOR_ALL:
        for use, _ in one.every_use():
            english, spanish = clause(use.clause), clause(use.clause, "es")
            assert set(english.facts) <= set(spanish.facts), use.clause
            assert english.applies_when == spanish.applies_when, use.clause
            assert english.covers == spanish.covers, use.clause
            assert bool(english.title) == bool(spanish.title), use.clause
            assert english.text != spanish.text or english.text.startswith("{{"), use.clause


@pytest.mark.parametrize("name", READ)
def test_each_part_is_as_plain_as_promised(name: str) -> None:
    for document in packets(name):
        for block in document.blocks:
            assert isinstance(block, Section)
            if document.language == "en":
                assert grade([block], without=FIXED) <= GRADE, (document.key, block.key)
            else:
                assert ease_of_blocks([block], without=FIXED) >= EASE, (document.key, block.key)


def test_each_spanish_clause_is_plain() -> None:
    for one in clauses():
        if one.language == "es" and one.id not in FIXED:
            assert ease(one) >= 45, one.id


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 100, 100),
        ("El gato se sentó. Era gordo. Yo lo vi.", 70, 120),
        (
            "La instrumentalización interdepartamental contemplará procedimientos administrativos.",
            -200,
            20,
        ),
    ],
)
def test_ease_falls_with_long_words_and_sentences(text: str, least: float, most: float) -> None:
    assert least <= ease_of(text) <= most


def notes(document: Document) -> list[Callout]:
    return [block for block in all_blocks(document.blocks) if isinstance(block, Callout)]


def test_a_translation_is_marked_until_a_certified_translator_has_read_it() -> None:
    for document in packets("harlow"):
        assert bool(notes(document)) == (document.language == "es"), document.key
        for note in notes(document):
            (line,) = note.blocks
            assert isinstance(line, Paragraph)
            assert isinstance(line.content[0], Text)
            assert "certificado" in line.content[0].text
    reviewed = plan_with(
        equity={"language_access": {"reviewed_by": "certified court translator"}},
    )
    info = reviewed.plan.model_copy(update={"languages": ("en", "es")})
    for document in documents(reviewed.model_copy(update={"plan": info})):
        assert not notes(document), document.key


def test_readers_documents_carry_no_drafting_history() -> None:
    for document in packets("harlow"):
        assert document.revisions == ()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_welcome_sheet_prints_on_one_leaf(language: str) -> None:
    found = documents(example("harlow"), "rights-and-welcome")
    (document,) = (one for one in found if one.language == language)
    assert len(PdfReader(BytesIO(pdf.render(document))).pages) == 2


@pytest.mark.parametrize("name", READ)
def test_each_answer_of_the_guide_is_short(name: str) -> None:
    for document in documents(example(name), "community-guide"):
        for key, text in clause_texts(document).items():
            if key.startswith("ask-"):
                assert len(text.split()) <= LONGEST[document.language], (document.key, key)


def test_results_are_told_as_the_catalog_words_them_and_no_claim_is_overdone() -> None:
    for document in packets("harlow"):
        text = " ".join(clause_texts(document).values())
        for claim in catalog.claims():
            found = re.search(claim.pattern, text, re.IGNORECASE)
            assert not found or claim.level != "forbidden", (document.key, found)
        if document.key == "community-guide":
            assert "the odds of a new arrest were 58% lower" in text


def test_a_spanish_document_with_gaps_says_so_in_spanish() -> None:
    for document in packets("rio-claro"):
        if document.language != "es":
            continue
        assert document.undecided
        for gap in document.undecided:
            assert "review" not in gap.due, gap
        titles = [block.title for block in document.blocks if isinstance(block, Section)]
        assert "Who may learn what" not in titles


def test_every_mark_of_an_unnumbered_document_can_be_found_by_its_heading() -> None:
    for name in ("rio-claro", "tiny"):
        for document in packets(name):
            headed = {
                block.key: block.heading
                for block in all_blocks(document.blocks)
                if isinstance(block, Clause)
            }
            for gap in document.undecided:
                assert headed.get(gap.where, "a section"), (document.key, gap)
