"""A document as bare words: what each clause says, and the fingerprint that proves it.

White space is normal form here: every run of it (no-break spaces and line ends too) is one space.
Numbers before headings, clauses and items are no part of the words, for they move; the words of a
cross-reference are.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterator, Mapping

from kit.core.remembering import remembered
from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Comment,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    Panel,
    Paragraph,
    Reference,
    Section,
    Side,
    Table,
    Text,
    UndecidedBox,
)
from kit.doctree.numbering import Label, numbering, refer
from kit.doctree.words import Words, words


def normalize(text: str) -> str:
    """Give ``text`` with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def fingerprint(text: str) -> str:
    """Give the SHA-256 of the normalized text, in hexadecimal."""
    return hashlib.sha256(normalize(text).encode()).hexdigest()


def undecided_text(box: UndecidedBox, labels: Words) -> str:
    """Give what an undecided box prints, brackets included."""
    who = f"{labels.decide_by} {box.owner}" if box.owner else labels.decide
    return f"[{who}: {box.what}]" if box.what else f"[{who}]"


def verify_text(labels: Words) -> str:
    """Give what the mark "verify with counsel" prints, brackets included."""
    return f"[{labels.verify}]"


def fill_in_text(control: FillIn) -> str:
    """Give what stands beside a space to fill in."""
    return control.label if control.kind == "tick" else f"({control.label})"


def run_in(heading: str) -> str:
    """Give a run-in heading with the stop that parts it from the text."""
    return heading if heading.endswith((".", "?", "!", ":")) else f"{heading}."


@dataclasses.dataclass(frozen=True, slots=True)
class Speller:
    """Spells nodes as bare words for one document."""

    labels: Mapping[str, Label]
    words: Words

    def inlines(self, content: Inlines) -> str:
        """Give the words of a line of inlines; of a space to fill in, its label."""
        return "".join(map(self._inline, content))

    def _inline(self, inline: object) -> str:
        if isinstance(inline, Text):
            return inline.text
        if isinstance(inline, Reference):
            return refer(self.labels[inline.target], self.words, bare=inline.bare)
        if isinstance(inline, Link):
            return inline.text or inline.url
        if isinstance(inline, UndecidedBox):
            return undecided_text(inline, self.words)
        if isinstance(inline, LineBreak):
            return " "
        return fill_in_text(inline) if isinstance(inline, FillIn) else verify_text(self.words)

    def own(self, block: Block) -> str:
        """Give the normalized words of a block, without clauses and sections inside it."""
        return normalize(" ".join(self._pieces(block)))

    def _pieces(self, block: Block) -> Iterator[str]:
        if isinstance(block, Section | Clause | Side | Panel | Callout):
            yield from self._container(block)
        elif isinstance(block, Table):
            yield block.caption
            for row in (block.header, *block.rows):
                yield from map(self.inlines, row)
        elif isinstance(block, Figure):
            yield block.caption or block.title
        else:
            yield from self._prose(block)

    def _prose(self, block: Block) -> Iterator[str]:
        if isinstance(block, Paragraph):
            yield self.inlines(block.content)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield self.inlines(item.content)
                yield from self._inside(item.blocks)
        elif isinstance(block, Definitions):
            for entry in block.entries:
                yield entry.term
                yield self.inlines(entry.meaning)
        elif isinstance(block, Fields):
            yield from (entry.label for entry in block.entries)

    def _container(self, block: Section | Clause | Side | Panel | Callout) -> Iterator[str]:
        if isinstance(block, Clause):
            yield run_in(block.heading) if block.heading else ""
        elif isinstance(block, Callout):
            yield callout_title(block, self.words)
        else:
            yield block.title
        yield from self._inside(block.blocks)

    def _inside(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            if not isinstance(block, Section | Clause | Side):
                yield from self._pieces(block)


def callout_title(callout: Callout, labels: Words) -> str:
    """Give a callout's title, or the word for its kind."""
    kinds = {
        "note": labels.note,
        "warning": labels.warning,
        "verify": labels.verify.capitalize(),
        "undecided": labels.decide,
    }
    return callout.title or kinds[callout.kind]


def plain_text(block: Block, document: Document) -> str:
    """Give the normalized words of ``block``, a part of ``document``."""
    return Speller(numbering(document), words(document.language)).own(block)


def containers(blocks: tuple[Block, ...]) -> Iterator[Section | Clause | Side | Panel | Callout]:
    """Give every block that holds blocks, outermost first, in document order."""
    for block in blocks:
        if isinstance(block, Section | Clause | Side | Panel | Callout):
            yield block
            yield from containers(block.blocks)


def clauses(document: Document) -> Iterator[Clause]:
    """Give every clause in document order."""
    return (block for block in containers(document.blocks) if isinstance(block, Clause))


@remembered(keep=8)
def clause_texts(document: Document) -> Mapping[str, str]:
    """Give the normalized words of every clause, section and card side, by key.

    A section's words are its title and what stands in it outside of clauses and further sections.
    Headers, front page and signature blocks have no words here.
    """
    speller = Speller(numbering(document), words(document.language))
    return {
        block.key: speller.own(block)
        for block in containers(document.blocks)
        if isinstance(block, Section | Clause | Side)
    }


@remembered(keep=8)
def content_hash(document: Document) -> str:
    """Give the hash that a signature binds: title and words, without status or signatures."""
    return hash_of(document.key, document.language, document.title, clause_texts(document))


def hash_of(key: str, language: str, title: str, texts: Mapping[str, str]) -> str:
    """Give the content hash of a document of such a name with such words, by key and in order."""
    lines = [key, language, normalize(title)]
    for name, text in texts.items():
        lines += [name, text]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def annotate(document: Document, note: Callable[[Clause], tuple[Comment, ...]]) -> Document:
    """Give the document with ``note``'s comments on every clause: the annotated edition."""

    def change(block: Block) -> Block:
        if isinstance(block, Clause):
            comments = (*block.comments, *note(block))
            return dataclasses.replace(
                block, comments=comments, blocks=tuple(map(change, block.blocks))
            )
        if isinstance(block, Section | Side | Panel | Callout):
            return dataclasses.replace(block, blocks=tuple(map(change, block.blocks)))
        return block

    return dataclasses.replace(document, blocks=tuple(map(change, document.blocks)))
