"""Find what no renderer could print well: our own mistakes in making a document, told early."""

from __future__ import annotations

from collections.abc import Iterator

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Inlines,
    ItemList,
    Link,
    Panel,
    Paragraph,
    Reference,
    Section,
    Side,
    Table,
)
from kit.doctree.numbering import numbering

SAFE_LINKS = ("https://", "http://", "mailto:")


def all_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give every block, outermost first, in document order, those inside list items too."""
    for block in blocks:
        yield block
        if isinstance(block, Section | Clause | Side | Panel | Callout):
            yield from all_blocks(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from all_blocks(item.blocks)


def lines(block: Block) -> Iterator[Inlines]:
    """Give each line of inlines that ``block`` itself holds."""
    if isinstance(block, Paragraph):
        yield block.content
    elif isinstance(block, ItemList):
        yield from (item.content for item in block.items)
    elif isinstance(block, Definitions):
        yield from (entry.meaning for entry in block.entries)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield from row
    elif isinstance(block, Fields):
        yield block.entries


def faults(document: Document) -> tuple[str, ...]:
    """Give every fault of the document's structure as a sentence; none means fit to render."""
    try:
        known = set(numbering(document))
    except ValueError as error:
        return (str(error),)
    return tuple(_faults(document, known))


def _faults(document: Document, known: set[str]) -> Iterator[str]:
    inlines = []
    for block in all_blocks(document.blocks):
        yield from _shape(block)
        inlines += [inline for line in lines(block) for inline in line]
    for inline in inlines:
        if isinstance(inline, Reference) and inline.target not in known:
            yield f"a reference goes to {inline.target!r}, which is not in the document"
        elif isinstance(inline, Link) and not inline.url.startswith(SAFE_LINKS):
            yield f"the link {inline.url!r} is neither a web nor a mail address"
    controls = [inline.id for inline in inlines if isinstance(inline, FillIn)]
    for twice in sorted({control for control in controls if controls.count(control) > 1}):
        yield f"the fill-in {twice!r} stands twice"
    if document.layout == "card" and not all(isinstance(b, Side) for b in document.blocks):
        yield "a card holds sides only"


def _shape(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        if not block.header:
            yield f"table {block.key!r} has no header row"
        if any(len(row) != len(block.header) for row in block.rows):
            yield f"table {block.key!r} has a row that is not as long as its header"
        if block.weights and len(block.weights) != len(block.header):
            yield f"table {block.key!r} has not one weight per column"
    elif isinstance(block, Figure) and not (block.title.strip() and block.description.strip()):
        yield f"figure {block.key!r} has no title or no description"
    elif isinstance(block, Section) and not block.title.strip():
        yield f"section {block.key!r} has no title"
