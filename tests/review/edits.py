"""Find edits for any document that a person could make in an office program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.doctree.nodes import Block, Clause, Document, Inlines, Paragraph, Signatures, Table, Text
from kit.doctree.text import clauses
from kit.renderers import docx
from tests.renderers.reading import docx_words

_PHRASE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){2,4}")
OTHER = "something else altogether"
ADDED = "The county lends two vans on Fridays."
PERSON = "Office of Somebody Else"


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: what kind, the clause that it touches, the steps of the hand, the words then."""

    kind: str
    key: str
    step: tuple[str, ...]


def edits(document: Document) -> tuple[bytes, tuple[Edit, ...]]:
    """Give a document as Word file, with one edit of each kind that it has a place for."""
    content = docx.render(document)
    words = docx_words(content)
    free = list(clauses(document))
    found: list[Edit] = []
    for kind, make in (("table", _in_table), ("signature", _signature), ("deleted", _deleted),
                       ("inserted", _inserted), ("edited", _edited)):  # fmt: skip
        for place, one in enumerate(free):
            step = make(one, words)
            if step:
                found.append(Edit(kind, one.key, step))
                del free[max(0, place - 1) : place + 2]
                break
    return content, tuple(found)


def _edited(one: Clause, words: str) -> tuple[str, ...]:
    phrase = next(_phrases(one.blocks, words), "")
    return ("replace", phrase, OTHER) if phrase else ()


def _deleted(one: Clause, words: str) -> tuple[str, ...]:
    if len(one.blocks) != 1 or not isinstance(one.blocks[0], Paragraph):
        return ()
    phrase = next(_phrases(one.blocks, words), "")
    return ("delete", phrase) if phrase else ()


def _inserted(one: Clause, words: str) -> tuple[str, ...]:
    step = _deleted(one, words)
    return ("add_after", step[1], ADDED) if step else ()


def _in_table(one: Clause, words: str) -> tuple[str, ...]:
    for block in one.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for phrase in (p for cell in row for p in _unique(cell, words)):
                    return ("replace", phrase, OTHER)
    return ()


def _signature(one: Clause, words: str) -> tuple[str, ...]:
    for block in one.blocks:
        if isinstance(block, Signatures):
            for signer in block.parties:
                for said in (signer.name, signer.title, signer.party):
                    if said and words.count(said) == 1:
                        return ("replace", said, PERSON)
    return ()


def _phrases(blocks: tuple[Block, ...], words: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _unique(block.content, words)


def _unique(line: Inlines, words: str) -> Iterator[str]:
    for inline in line:
        if isinstance(inline, Text) and not inline.strong:
            for found in _PHRASE.finditer(inline.text):
                if words.count(found[0]) == 1:
                    yield found[0]
