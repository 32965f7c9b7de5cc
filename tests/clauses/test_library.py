"""The clause library keeps to its grammar, says no more than a plan, and knows its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kit import catalog
from kit.clauses import Clause, clause, clauses, paths
from kit.clauses.editions import all_faults, edition_faults, stale_translations
from kit.clauses.reading import grade, grade_of
from kit.core import KitError
from kit.doctree import markdown
from kit.doctree.nodes import Paragraph, Text
from kit.documents import outlines
from kit.facts.paths import BLOCKS, sort_of

ALL = pytest.mark.parametrize("one", clauses(), ids=lambda one: f"{one.id}.{one.language}")
OF_LAW = re.compile(
    r"(\d+ CFR( Part)? \d+(\.\d+)?(\([a-z0-9]+\))*( to \d+\.\d+)?|Part 2\b|Title VI\b|9-?1-?1|988)"
)
NAMES = re.compile(
    r"\b(Harlow|Santa Fe|Seattle|King County|Albany|Washington|Colorado|New Mexico|Illinois)\b"
)
BANNED = re.compile(
    r"\(s\)|\bis/are\b|\band/or\b|\ba \{\{|\ban \{\{|  |\bshall\b|\bherein|\bhereby"
)


def test_ids_are_unique_and_begin_with_their_subject() -> None:
    assert len({path.stem for path in paths().values()}) == len(paths())
    assert len(clauses()) > 200


@ALL
def test_a_clause_is_written_in_the_dialect(one: Clause) -> None:
    blocks = markdown.parse(one.text, lambda name: (Text(name),))
    assert blocks
    if one.title:
        (title,) = markdown.parse(one.title, lambda name: (Text(name),))
        assert isinstance(title, Paragraph)


@ALL
def test_a_clause_keeps_to_the_grammar(one: Clause) -> None:
    for text in (one.text, one.title):
        found = BANNED.search(text)
        assert not found, found


@ALL
def test_a_clause_says_no_number_and_no_name_of_its_own(one: Clause) -> None:
    own = re.sub(r"\{\{.*?\}\}|^\s*\d+\. ", "", OF_LAW.sub("", one.text), flags=re.MULTILINE)
    assert not re.search(r"\d", own), own
    assert not NAMES.search(own)


@ALL
def test_a_value_that_is_a_sentence_ends_within_the_clause(one: Clause) -> None:
    """A fact before a new sentence or at the end of a paragraph leaves its stop to the clause."""
    for paragraph in re.split(r"\n{2,}", one.text.replace("{{verify_with_counsel}}", "")):
        if paragraph.strip().startswith(("-", "{{")) or re.match(r"\s*\d+\. ", paragraph):
            continue
        found = re.search(r"\}\}(\s+[A-Z{]|\s*$)", paragraph)
        assert not found, paragraph


@ALL
def test_a_clause_states_unchecked_law_only_with_the_mark(one: Clause) -> None:
    marked = "{{verify_with_counsel}}" in one.text or "{{privacy_status_table}}" in one.text
    assert marked == one.verify


@ALL
def test_a_clause_names_principles_and_elements_that_exist(one: Clause) -> None:
    assert set(one.principles) <= set(catalog.principles())
    assert set(one.covers) <= set(catalog.consent_elements())


@ALL
def test_an_optional_value_is_printed_only_where_the_plan_has_it(one: Clause) -> None:
    for scope in scopes_of(one):
        for name in one.facts:
            if name == "verify_with_counsel":
                continue
            if sort_of(name, scope).optional and name not in BOXED:
                assert asked_for(one, name), f"{name} in {scope}"


BOXED = {
    "documents.mou.binding_sections"  # a memorandum that binds in part must say in which
}
"""Optional values that a clause asks for with a box all the same."""


def asked_for(one: Clause, name: str) -> bool:
    """Tell whether a condition makes sure that a field, or a group around it, is there."""
    steps = name.split(".")
    around = {".".join(steps[:end]) for end in range(2, len(steps) + 1)}
    for condition in one.applies_when:
        if condition.startswith(("some.", "known.")) and condition.split(".", 1)[1] in around:
            return True
        parent = condition.rpartition(".")[0]
        if not condition.startswith("not ") and parent and name.startswith(f"{parent}."):
            return True
    return False


def scopes_of(one: Clause) -> frozenset[str]:
    return frozenset(
        scope
        for outline in outlines()
        for use, scope in outline.every_use()
        if use.clause == one.id
    )


@ALL
def test_every_fact_of_a_clause_exists_wherever_an_outline_uses_it(one: Clause) -> None:
    scopes = scopes_of(one)
    assert scopes, "no outline uses this clause"
    for scope in scopes:
        for name in one.facts:
            if name != "verify_with_counsel":
                assert sort_of(name, scope).kind != "flag", name
        for condition in one.applies_when:
            flag = sort_of(condition.removeprefix("not ").strip(), scope)
            assert flag.kind == "flag", condition


@ALL
def test_blocks_stand_alone_and_words_within_lines(one: Clause) -> None:
    alone = set(re.findall(r"^\{\{([a-z0-9_.]+)\}\}$", one.text, re.MULTILINE))
    for scope in scopes_of(one):
        for name in one.facts:
            if name != "verify_with_counsel" and sort_of(name, scope).kind in BLOCKS:
                assert name in alone, name


# ----------------------------------------------------------- editions, language


def test_no_reviewed_clause_changed_without_a_new_edition() -> None:
    assert all_faults() == ()


def reviewed(text: str = "One duty.", edition: str = "1") -> Clause:
    base = clause("general-severability")
    return replace(
        base, status="reviewed", reviewed_by="County Attorney", text=text, edition=edition
    )


def test_editing_a_reviewed_clause_without_a_new_edition_is_a_fault() -> None:
    one = reviewed()
    name = "general-severability.en"
    known = {name: {"1": one.review_fingerprint}}
    assert list(edition_faults([one], known)) == []
    assert list(edition_faults([reviewed("One duty.\n")], known)) == []
    changed = [f"{name}: heading, condition or text changed; give it a new edition"]
    assert list(edition_faults([reviewed("Another.")], known)) == changed
    assert list(edition_faults([replace(one, title="Other")], known)) == changed
    assert list(edition_faults([replace(one, applies_when=("has_victims",))], known)) == changed
    (told,) = edition_faults([reviewed("Another.", "2")], known)
    assert "edition 2 is not in editions.yaml" in told
    (told,) = edition_faults([replace(one, reviewed_by="")], known)
    assert "by whom" in told


def test_a_translation_of_an_older_text_is_a_fault() -> None:
    english = clause("general-severability")
    spanish = replace(english, language="es", translates=english.fingerprint, text="Si algo cae.")
    assert list(stale_translations([english, spanish])) == []
    newer = replace(english, text="If one falls.")
    assert list(stale_translations([newer, spanish])) == [
        "general-severability.es was made from another English text"
    ]
    assert list(stale_translations([spanish])) == ["general-severability.es translates nothing"]


def test_an_unknown_clause_is_refused_by_name() -> None:
    with pytest.raises(KitError, match="no clause 'no-such'"):
        clause("no-such")


# -------------------------------------------------------------------- reading


READERS = {"officers": 9.0, "participants": 8.5, "community": 8.5}
"""Highest mean grade of the clauses of a document, by who reads it."""


def for_readers() -> Iterator[tuple[str, float]]:
    for outline in outlines():
        own = [clause(name) for name in {use.clause for use, _ in outline.every_use()}]
        yield outline.name, sum(map(grade, own)) / len(own)


def test_each_document_is_as_easy_as_its_readers_need() -> None:
    by_name = {outline.name: outline for outline in outlines()}
    for name, mean in for_readers():
        assert mean <= READERS.get(by_name[name].for_whom, 10.0), (name, mean)


@ALL
def test_no_clause_is_beyond_a_lawyer_in_a_hurry(one: Clause) -> None:
    limit = 8.5 if one.topic in {"consent", "participant", "welcome", "community"} else 14.5
    if one.language == "en":
        assert grade(one) <= limit


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        ("The cat sat on the mat. It was fat.", -3, 2),
        ("You can say no. Nothing bad will happen.", -1, 5),
        (
            "Participating jurisdictions acknowledge administrative coordination responsibility.",
            18,
            40,
        ),
    ],
)
def test_the_grade_rises_with_long_words_and_sentences(
    text: str, least: float, most: float
) -> None:
    assert least <= grade_of(text) <= most
