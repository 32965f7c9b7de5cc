"""Defined terms: a document defines the words that it uses, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kit.doctree.nodes import Block, Clause, Definition, Definitions, Document, Section, Text
from kit.doctree.text import clause_texts, clauses

_NAME = re.compile(r"\b[A-Z][\w\N{RIGHT SINGLE QUOTATION MARK}']* $")


def with_used_terms(document: Document) -> Document:
    """Give a document with those entries of its glossary that its own words call for.

    A term counts as used when it stands anywhere outside of the glossary, or in the meaning of a
    term that is used. A glossary of which nothing is left goes, with the section that held it.
    """
    here = {one.key for one in clauses(document) if any(map(_is_glossary, one.blocks))}
    if not here:
        return document
    said = "\n".join(text for key, text in clause_texts(document).items() if key not in here)
    return replace(document, blocks=tuple(_kept(document.blocks, said)))


def uses_of(term: str, text: str) -> Iterator[re.Match[str]]:
    """Give each place where a text uses a term, in the singular or plural.

    A word within a name is no use of it: a Privacy Officer is none of the officers.
    """
    for found in _pattern(term).finditer(text):
        named = found[0].istitle() and _NAME.search(text, 0, found.start())
        if not named:
            yield found


def _kept(blocks: Iterable[Block], said: str) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Definitions) and block.glossary:
            yield replace(block, entries=_used(block.entries, said))
        elif isinstance(block, Section | Clause):
            inner = tuple(_kept(block.blocks, said))
            emptied = isinstance(block, Section) and not inner
            if not emptied and not any(map(_is_empty, inner)):
                yield replace(block, blocks=inner)
        else:
            yield block


def _is_glossary(block: Block) -> bool:
    return isinstance(block, Definitions) and block.glossary


def _is_empty(block: Block) -> bool:
    return isinstance(block, Definitions) and block.glossary and not block.entries


def _used(entries: tuple[Definition, ...], said: str) -> tuple[Definition, ...]:
    kept: set[str] = set()
    fresh = [said]
    while fresh:
        texts, fresh = fresh, []
        for entry in entries:
            if entry.term not in kept and any(_is_used(entry.term, one) for one in texts):
                kept.add(entry.term)
                fresh.append(_meaning(entry))
    return tuple(entry for entry in entries if entry.term in kept)


def _is_used(term: str, text: str) -> bool:
    return next(uses_of(term, text), None) is not None


def _meaning(entry: Definition) -> str:
    return "".join(one.text for one in entry.meaning if isinstance(one, Text))


@cache
def _pattern(term: str) -> re.Pattern[str]:
    """Give what finds a term, each of its words also in the plural."""
    gap = r"\s+"
    return re.compile(rf"\b{gap.join(map(_either, term.split()))}\b", re.IGNORECASE)


def _either(word: str) -> str:
    known = re.escape(word)
    return f"(?:{known}|{re.escape(word[:-1])}ies)" if word.endswith("y") else f"{known}(?:e?s)?"
