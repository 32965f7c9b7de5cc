"""Cross-references of local text: one that leads nowhere prints as it was typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Document,
    Inlines,
    Item,
    ItemList,
    Panel,
    Paragraph,
    Reference,
    Section,
    Side,
    Text,
)
from kit.doctree.numbering import numbering
from kit.doctree.text import clauses


def with_sound_references(document: Document) -> Document:
    """Give a document whose local texts refer only to what it holds.

    The check tells of the others; they must not keep a draft from being made.
    """
    if not any(_is_local(one) for one in clauses(document)):
        return document
    return replace(document, blocks=_within(document.blocks, set(numbering(document))))


def _is_local(clause: Clause) -> bool:
    return clause.edition.endswith("local")


def _within(blocks: Iterable[Block], known: set[str]) -> tuple[Block, ...]:
    return tuple(_sound(block, known) for block in blocks)


def _sound(block: Block, known: set[str]) -> Block:
    if isinstance(block, Clause):
        return replace(block, blocks=_mended(block.blocks, known)) if _is_local(block) else block
    if isinstance(block, Section | Side | Panel | Callout):
        return replace(block, blocks=_within(block.blocks, known))
    return block


def _mended(blocks: Iterable[Block], known: set[str]) -> tuple[Block, ...]:
    return tuple(_line(block, known) for block in blocks)


def _line(block: Block, known: set[str]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, content=_typed(block.content, known))
    if isinstance(block, ItemList):
        return replace(block, items=tuple(_item(one, known) for one in block.items))
    return block


def _item(item: Item, known: set[str]) -> Item:
    return replace(item, content=_typed(item.content, known), blocks=_mended(item.blocks, known))


def _typed(content: Inlines, known: set[str]) -> Inlines:
    return tuple(
        Text(f"[[{one.target}]]") if isinstance(one, Reference) and one.target not in known else one
        for one in content
    )
