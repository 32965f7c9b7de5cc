"""Widths of a table's columns from what they hold, where the document gives none."""

from __future__ import annotations

from kit.doctree.nodes import Inlines, Table, Text
from kit.doctree.text import Speller

_WORD_CAP = 18
_SOFTEN = 0.6
_SHORT_HEAD = 60


def weights(table: Table, speller: Speller) -> tuple[int, ...]:
    """Give the relative width of each column.

    A column needs its longest word, and beyond that grows more slowly than its text, so that one
    wordy column neither starves the others nor makes the table tall.
    """
    if table.weights:
        return table.weights
    columns = zip(table.header, *table.rows, strict=True)
    return tuple(_weight([speller.inlines(cell) for cell in column]) for column in columns)


def _weight(texts: list[str]) -> int:
    longest = max((len(word) for text in texts for word in text.split()), default=1)
    mean_square: float = sum(len(text) ** 2 for text in texts) / len(texts)
    softened: float = mean_square ** (_SOFTEN / 2)
    return round(10 * (min(longest, _WORD_CAP) + softened))


def bold_heads(table: Table) -> bool:
    """Tell whether the cells that name the rows are short enough to be set bold."""
    return table.row_header and all(_length(row[0]) <= _SHORT_HEAD for row in table.rows)


def _length(cell: Inlines) -> int:
    return sum(len(node.text) for node in cell if isinstance(node, Text))
