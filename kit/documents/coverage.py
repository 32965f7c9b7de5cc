"""Which elements that law asks for a document holds, and in which of its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kit.clauses import clause, paths
from kit.doctree.nodes import Block, Callout, Clause, Section


def covered(blocks: Iterable[Block], language: str = "en") -> Mapping[str, tuple[str, ...]]:
    """Give the keys of the clauses that satisfy each element of the catalog.

    Args:
        blocks: The blocks of a document, or of one part of it.
        language: The document's language.
    """
    found: dict[str, tuple[str, ...]] = {}
    for key, name in _clauses(blocks):
        if (name, language) in paths():
            for element in clause(name, language).covers:
                found[element] = (*found.get(element, ()), key)
    return found


def _clauses(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Clause):
            yield block.key, block.clause
        if isinstance(block, Section | Clause | Callout):
            yield from _clauses(block.blocks)
