"""Show the sentence behind each thing that law asks of consents, and behind each closed door.

Clauses name the elements that they satisfy; closed doors are known by the words that say them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kit.catalog import consent_elements, never_cells
from kit.clauses import clause, paths
from kit.doctree.nodes import Document
from kit.doctree.numbering import numbering
from kit.doctree.text import clause_texts, clauses, normalize
from kit.facts import plain
from kit.facts.sharing import never_words


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a document says something, and in which words."""

    document: str
    number: str
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that law or the kit asks of what participants sign or of what is shared.

    Attributes:
        id: Its id in the catalog.
        asks: What it asks.
        citation: The law behind it.
        sentences: What satisfies it, in the order of the documents; none when nothing does.
    """

    id: str
    asks: str
    citation: str
    sentences: tuple[Sentence, ...]


def elements_kept(documents: Sequence[Document]) -> tuple[Kept, ...]:
    """Give every consent and agreement element of the catalog with what satisfies it."""
    found: dict[str, list[Sentence]] = {}
    for document, key, name, sentence in _sentences(documents):
        if (name, document.language) in paths():
            for element in clause(name, document.language).covers:
                found.setdefault(element, []).append(sentence(key))
    return tuple(
        Kept(one.id, one.requirement, one.citation, tuple(found.get(one.id, ())))
        for one in consent_elements().values()
    )


def doors_closed(documents: Sequence[Document]) -> tuple[Kept, ...]:
    """Give every flow that no plan opens with the sentences that say so."""
    every = list(_sentences(documents))
    return tuple(
        Kept(
            one.id,
            one.label,
            one.citation,
            tuple(
                sentence(key)
                for document, key, _, sentence in every
                if any(words in sentence(key).words for words in _said(one.id, document.language))
            ),
        )
        for one in never_cells().values()
    )


def _said(cell: str, language: str) -> Iterator[str]:
    """Give the words that close a door: a lawyer's and those for participants."""
    yield normalize(never_words(cell, language))
    for line in plain.nevers():
        if cell in line["cells"]:
            yield normalize(line["words"][language])


@dataclass(frozen=True, slots=True)
class _Speller:
    """Gives the clauses of one document by key, with their numbers."""

    document: str
    cites: Mapping[str, str]
    texts: Mapping[str, str]

    def __call__(self, key: str) -> Sentence:
        return Sentence(self.document, self.cites.get(key, ""), key, self.texts[key])


def _sentences(documents: Sequence[Document]) -> Iterator[tuple[Document, str, str, _Speller]]:
    """Give each clause: its document, key and id, and what spells it."""
    for document in documents:
        cites = {key: label.cite for key, label in numbering(document).items()}
        speller = _Speller(document.key, cites, clause_texts(document))
        for one in clauses(document):
            yield document, one.key, one.clause, speller
