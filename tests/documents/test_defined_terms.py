"""Agreements define the words that they use, use them as defined, and define no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from kit.clauses import clauses as library
from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definition,
    Definitions,
    Document,
    ItemList,
    Paragraph,
    Section,
    Text,
)
from kit.doctree.text import clause_texts, clauses
from kit.documents.defining import uses_of, with_used_terms
from kit.facts.terms import terms
from tests.documents.plans import EXAMPLES, documents, example

EACH = pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
ENGLISH = tuple(entry["term"]["en"] for entry in terms().values())
DEFINING = {
    "bilateral-mou",
    "case-management-standards",
    "data-sharing",
    "governance-charter",
    "mou",
    "police-directive",
    "prosecutor-protocol",
    "referral-protocol",
}
NAMES = (
    r"\d+ CFR( Part \d+)?|Part 2|U\.S\. Department|(Department of )?Health and Human Services|HIPAA"
    r"|Title VI|Civil Rights Act|LEAD( Support Bureau)?|Bureau|Housing First|Group B"
    r"|Departamento de Salud|Servicios Humanos|(de los )?Estados Unidos|EE\. UU\."
)
"""Names of laws, bodies and approaches that clauses spell with capitals."""


def glossary(document: Document) -> tuple[Definition, ...]:
    return tuple(
        entry
        for clause in clauses(document)
        for block in clause.blocks
        if isinstance(block, Definitions) and block.glossary
        for entry in block.entries
    )


def rest(document: Document) -> str:
    """Give the words of a document outside of its glossary."""
    here = {
        one.key
        for one in clauses(document)
        if any(isinstance(block, Definitions) and block.glossary for block in one.blocks)
    }
    return "\n".join(text for key, text in clause_texts(document).items() if key not in here)


def words_of(entry: Definition) -> str:
    return "".join(one.text for one in entry.meaning if isinstance(one, Text))


def defining(name: str) -> Iterator[tuple[Document, tuple[Definition, ...]]]:
    for document in documents(example(name), *DEFINING):
        if entries := glossary(document):
            yield document, entries


# ------------------------------------------------------------- used and defined


@EACH
def test_no_document_defines_a_term_that_it_does_not_use(name: str) -> None:
    found = list(defining(name))
    assert found
    for document, entries in found:
        said = rest(document)
        for entry in entries:
            others = " ".join(words_of(one) for one in entries if one is not entry)
            assert any(uses_of(entry.term, f"{said}\n{others}")), (document.key, entry.term)


@EACH
def test_no_document_uses_a_term_that_it_leaves_undefined(name: str) -> None:
    for document, entries in defining(name):
        defined = {entry.term for entry in entries}
        for term in ENGLISH:
            if term not in defined:
                assert not list(uses_of(term, rest(document))), (document.key, term)


@EACH
def test_every_agreement_with_definitions_has_at_least_its_party_and_its_program(name: str) -> None:
    for document, entries in defining(name):
        assert "Program" in {entry.term for entry in entries}, document.key


def test_every_term_of_the_table_is_used_by_some_document() -> None:
    used = {
        entry.term for path in EXAMPLES for _, entries in defining(path.name) for entry in entries
    }
    assert set(ENGLISH) == used


def test_a_party_is_who_signs_the_agreement_at_hand() -> None:
    said = {
        document.key: {entry.term: words_of(entry) for entry in entries}["Party"]
        for document, entries in defining("harlow")
    }
    assert "signed the memorandum" in said["mou"]
    assert "signed this agreement" in said["data-sharing"]
    (pair,) = (words for key, words in said.items() if key.startswith("bilateral-mou"))
    assert "one of the two partners" in pair


# ---------------------------------------------------------------- use as defined


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the running text of clauses: paragraphs and items of lists."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain(block.content)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield plain(item.content)
                yield from lines(item.blocks)
        elif isinstance(block, Section | Clause | Callout):
            yield from lines(block.blocks)


def plain(content: Iterable[object]) -> str:
    return "".join(one.text if isinstance(one, Text) else "\N{BLACK SQUARE}" for one in content)


def within_a_sentence(text: str, at: int) -> bool:
    return bool(re.search(r"[\w,;)] \Z", text[:at]))


@EACH
def test_terms_are_written_as_defined_with_a_capital_only_where_a_sentence_starts(
    name: str,
) -> None:
    for document, entries in defining(name):
        for text in lines(document.blocks):
            for entry in entries:
                for found in uses_of(entry.term, text):
                    written = found[0]
                    if entry.term.istitle() and " " in entry.term:
                        assert written[0].isupper(), (document.key, text)
                    elif within_a_sentence(text, found.start()):
                        assert written == written.lower(), (document.key, text)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_clause_of_the_library_writes_an_undefined_word_like_a_defined_one(
    language: str,
) -> None:
    for clause in library():
        if clause.language == language:
            assert not list(pseudo_terms(clause.text)), clause.id


def pseudo_terms(text: str) -> Iterator[str]:
    """Give words with a capital inside a sentence that are no names; a fact may end a sentence."""
    bare = re.sub(r"\{\{.*?\}\}", "x.", re.sub(r"\[\[.*?\]\]", "x", text)).replace("**", "")
    for line in bare.splitlines():
        said = re.sub(NAMES, "x", re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", line))
        for found in re.finditer(
            r"(?<=[\w,;)] )[A-Z\u00c1\u00c9\u00cd\u00d3\u00da\u00d1][\w-]*", said
        ):
            yield found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Each month the Provider reports.",
        "- and the Client, who may object, is told.",
        "Nothing binds a Covered Agency of {{plan.title}}.",
    ],
)
def test_an_undefined_word_with_a_capital_would_be_found(text: str) -> None:
    assert list(pseudo_terms(text))


# ------------------------------------------------------------------ the machinery


def entry_of(term: str, meaning: str) -> Definition:
    return Definition(term, (Text(meaning),))


def made(said: str, *entries: Definition) -> tuple[str, ...]:
    """Give the terms that a document with such a glossary and such words defines."""
    (base,) = documents(example("tiny"), "governance-charter")
    text = Section("s", "Duties", (Clause("c", "c", "1", (Paragraph((Text(said),)),)),))
    terms_of = Section(
        "d", "Definitions", (Clause("g", "g", "1", (Definitions(entries, glossary=True),)),)
    )
    return tuple(
        one.term for one in glossary(with_used_terms(replace(base, blocks=(terms_of, text))))
    )


PARTY, FLOW = entry_of("Party", "means a signer of a flow."), entry_of("Flow", "means a row.")
OFFICER = entry_of("Officer", "means a sworn member.")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("The parties meet.", ("Party", "Flow")),
        ("Flows are listed.", ("Flow",)),
        ("The Privacy Officer answers for overflow.", ()),
        ("Officers and a flow.", ("Flow", "Officer")),
        ("Counterparty.", ()),
    ],
)
def test_terms_are_found_in_singular_plural_and_in_meanings(
    said: str, wanted: tuple[str, ...]
) -> None:
    assert made(said, PARTY, FLOW, OFFICER) == wanted


def test_a_glossary_of_which_nothing_is_left_takes_its_section_with_it() -> None:
    (base,) = documents(example("tiny"), "governance-charter")
    empty = Section(
        "d", "Definitions", (Clause("g", "g", "1", (Definitions((FLOW,), glossary=True),)),)
    )
    kept = Section("s", "Duties", (Paragraph((Text("Nothing."),)),))
    assert with_used_terms(replace(base, blocks=(empty, kept))).blocks == (kept,)


def test_other_lists_of_words_and_meanings_stay_whole() -> None:
    (base,) = documents(example("tiny"), "governance-charter")
    clause = Clause("g", "g", "1", (Definitions((FLOW,)),))
    document = replace(base, blocks=(Section("d", "Facts", (clause,)),))
    assert with_used_terms(document) is document
