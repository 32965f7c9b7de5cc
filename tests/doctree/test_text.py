"""A document as bare words, and the fingerprints that prove them."""

from __future__ import annotations

from dataclasses import fields, replace

from kit.doctree.nodes import Clause, Comment, Paragraph, Section, Text
from kit.doctree.text import (
    annotate,
    clause_texts,
    clauses,
    content_hash,
    fingerprint,
    normalize,
    plain_text,
)
from kit.doctree.words import words
from tests.renderers.sample import META, agreement


def test_white_space_reads_as_one_space() -> None:
    assert normalize("\ta\u00a0 b\u2003\n c ") == "a b c"
    assert fingerprint("a  b") == fingerprint(" a\nb")
    assert fingerprint("a b") != fingerprint("ab")


def test_a_clause_reads_with_its_heading_and_the_words_of_its_references() -> None:
    texts = clause_texts(agreement())
    assert texts["purpose"].startswith("Purpose. The partners adopt")
    assert "as Section 3.1 and Table 1 set out, [verify with counsel]." in texts["purpose"]


def test_an_undecided_value_reads_with_its_owner() -> None:
    said = clause_texts(agreement())["filing"]
    assert "[To be decided by the elected prosecutor: days to decide]" in said


def test_a_section_reads_without_its_clauses_and_signatures() -> None:
    texts = clause_texts(agreement())
    assert texts["term-section"] == "Term and end"
    assert "Harbor City" not in texts["signatures"]


def test_every_clause_and_section_has_words() -> None:
    document = agreement()
    assert {clause.key for clause in clauses(document)} < set(clause_texts(document))
    assert all(clause_texts(document).values())


def test_the_content_hash_ignores_status_and_signatures() -> None:
    document = agreement()
    final = replace(document, meta=replace(META, status="Final", watermark="", plan_version="2"))
    without = tuple(block for block in document.blocks if getattr(block, "key", "") != "signatures")
    assert content_hash(document) == content_hash(final)
    assert content_hash(document) != content_hash(replace(document, blocks=without))
    assert content_hash(document) != content_hash(replace(document, title="Other"))


def test_renumbering_changes_no_clause_but_those_that_cite_it() -> None:
    before = agreement()
    first = Section("zero", "Zero", ())
    after = replace(before, blocks=(first, *before.blocks))
    old, new = clause_texts(before), clause_texts(after)
    assert {key for key in old if old[key] != new[key]} == {"purpose", "filing"}


def test_an_annotated_edition_adds_comments_and_no_words() -> None:
    document = agreement()
    noted = annotate(document, lambda clause: (Comment("Kit", clause.clause),))
    assert all(clause.comments[-1].text == clause.clause for clause in clauses(noted))
    assert clause_texts(noted) == clause_texts(document)


def test_one_block_reads_alone() -> None:
    document = agreement()
    assert plain_text(Paragraph((Text(" a  b"),)), document) == "a b"
    nested = Clause("k", "k", "1", (Clause("inner", "i", "1", (Paragraph((Text("x"),)),)),))
    assert plain_text(nested, document) == ""


def test_both_languages_have_a_word_for_everything() -> None:
    for language in ("en", "es"):
        labels = words(language)
        assert all(getattr(labels, field.name) for field in fields(labels))
