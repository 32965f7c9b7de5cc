"""How hard a whole document is to read, plan values included: school grade, or ease of Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit.clauses.reading import ease_of, grade_of
from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
    Inlines,
    ItemList,
    Paragraph,
    Section,
    Text,
)

_ENDS = re.compile(r"[.!?:][\"'\u201d\u2019)]*$")


def grade(blocks: Iterable[Block], *, without: frozenset[str] = frozenset()) -> float:
    """Give the school grade of English running text.

    Args:
        blocks: The blocks.
        without: Ids of clauses to pass over, such as one that holds fixed federal words.
    """
    return grade_of("\n\n".join(passages(blocks, without)))


def ease(blocks: Iterable[Block], *, without: frozenset[str] = frozenset()) -> float:
    """Give the ease of Spanish running text; the arguments are those of ``grade``."""
    return ease_of("\n\n".join(passages(blocks, without)))


def passages(blocks: Iterable[Block], without: frozenset[str]) -> Iterator[str]:
    """Give the running text of blocks: whatever ends as a sentence does, or leads in a list.

    Names, labels, tables and lines to fill in are no running text.
    """
    for block in blocks:
        if isinstance(block, Clause) and block.clause in without:
            continue
        if isinstance(block, Section | Clause | Callout):
            yield from passages(block.blocks, without)
        else:
            yield from filter(_ENDS.search, _own(block, without))


def _own(block: Block, without: frozenset[str]) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _words(block.content)
    elif isinstance(block, ItemList):
        for item in block.items:
            yield _words(item.content)
            yield from passages(item.blocks, without)
    elif isinstance(block, Definitions):
        yield from (_words(entry.meaning) for entry in block.entries)


def _words(content: Inlines) -> str:
    return "".join(node.text if isinstance(node, Text) else " " for node in content).strip()
