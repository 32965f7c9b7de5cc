"""Widths of a table's columns from what they hold, and whether it needs the page turned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import ceil, sqrt

from kit.doctree.nodes import Inlines, Section, Table, Text
from kit.doctree.text import Speller

ROOM = 90
"""Letters of usual width in a line of a table as wide as the page."""

_PADDING = 2.5
_LONGEST = 32
_SOFTEN = 0.6
_SHORT_HEAD = 60
_TOWERING = 9
_SQUARE = 1.25
_MANY = 5
_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, \d{4}|\d{1,2} de [a-z]+ de \d{4}"
)
_NUMBER = re.compile(r"\N{MINUS SIGN}?\$?\d[\d,]*(?:\.\d+)?%?$")
_NOTHING = " \N{NO-BREAK SPACE}\N{EM DASH}"
_HEAD = 1.2
"""How much wider the letters of a head are."""
_SPANS = {
    **dict.fromkeys("iljtfrI.,:;'()[]|!-/ ", 0.55),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 1.3),
    **dict.fromkeys("mwMW@%", 1.5),
}


def weights(table: Table, speller: Speller) -> tuple[int, ...]:
    """Give the width of each column, in hundredths of the width of a letter.

    No column is narrower than its longest word; where there is room, none breaks its days, and a
    long text gets a square to stand in. Beyond that the document's own weights hold; without such,
    a column grows more slowly than its text, so that one wordy column starves no other.
    """
    columns = _columns(table, speller)
    ideal = table.weights or tuple(map(_weight, columns))
    words, days = list(map(_words, columns)), list(map(_days, columns))
    least = words
    if sum(days) <= ROOM:
        more = [max(0.0, _square(column) - day) for column, day in zip(columns, days, strict=True)]
        part = min(1.0, (ROOM - sum(days)) / max(sum(more), 1.0))
        least = [day + part * extra for day, extra in zip(days, more, strict=True)]
    return tuple(round(100 * wide) for wide in _settled(ideal, least))


def _columns(table: Table, speller: Speller) -> list[list[str]]:
    """Give the texts of each column, its head first."""
    columns = zip(table.header, *table.rows, strict=True)
    return [[speller.inlines(cell) for cell in column] for column in columns]


def _weight(texts: list[str]) -> int:
    mean_square: float = sum(len(text) ** 2 for text in texts) / len(texts)
    softened: float = mean_square ** (_SOFTEN / 2)
    return round(10 * (min(_words(texts), 18) + softened))


def _words(texts: list[str]) -> float:
    """Give the width that the longest word of a column needs."""
    head, *cells = texts
    found = max(_HEAD * _longest(head), *map(_longest, cells), 1.0)
    return min(found, _LONGEST) + _PADDING


def _days(texts: list[str]) -> float:
    """Give the width in which no word and no day of a column breaks."""
    days = [_span(day) for text in texts for day in _DAY.findall(text)]
    return max(_words(texts), max(days, default=0.0) + _PADDING)


def _square(texts: list[str]) -> float:
    """Give the width in which the longest text of a column is about as wide as high."""
    return _SQUARE * sqrt(max(map(len, texts))) + _PADDING


@lru_cache(maxsize=8192)
def _longest(text: str) -> float:
    return max(map(_span, text.split(" ")), default=1.0)


@lru_cache(maxsize=8192)
def _span(word: str) -> float:
    """Give the width of a word, where a usual letter counts one."""
    return sum(_SPANS.get(sign, 1.0) for sign in word)


def _settled(ideal: Sequence[int], least: Sequence[float]) -> list[float]:
    """Share the room as ideal, but give each column its least first."""
    if sum(least) >= ROOM - 0.01:
        return [ROOM * need / sum(least) for need in least]
    fixed: set[int] = set()
    while True:
        free = ROOM - sum(least[place] for place in fixed)
        shares = sum(weight for place, weight in enumerate(ideal) if place not in fixed)
        found = [
            least[place] if place in fixed else free * weight / shares
            for place, weight in enumerate(ideal)
        ]
        short = {place for place, wide in enumerate(found) if wide < least[place] - 1e-6}
        if not short:
            return found
        fixed |= short


def turned(section: Section, speller: Speller) -> bool:
    """Tell whether an annex needs the page turned, for rows of its tables would tower."""
    return section.annex and any(_towers(table, speller) for table in _tables(section))


def _tables(section: Section) -> list[Table]:
    blocks = [block for one in section.blocks for block in getattr(one, "blocks", (one,))]
    return [block for block in blocks if isinstance(block, Table)]


def _towers(table: Table, speller: Speller) -> bool:
    if len(table.header) < _MANY:
        return False
    widths = [wide / 100 - _PADDING for wide in weights(table, speller)]
    columns = _columns(table, speller)
    return any(
        ceil(len(text) / max(wide, 1.0)) > _TOWERING
        for wide, column in zip(widths, columns, strict=True)
        for text in column
    )


def figures(table: Table, speller: Speller) -> tuple[bool, ...]:
    """Tell which columns hold nothing but numbers, so that their digits stand under each other."""
    found = [_numbers(texts) for _, *texts in _columns(table, speller)]
    return (False, *found[1:]) if table.row_header else tuple(found)


def _numbers(texts: list[str]) -> bool:
    said = [text for text in texts if text.strip(_NOTHING)]
    return bool(said) and all(_NUMBER.match(text) for text in said)


def bold_heads(table: Table) -> bool:
    """Tell whether the cells that name the rows are short enough to be set bold."""
    return table.row_header and all(_length(row[0]) <= _SHORT_HEAD for row in table.rows)


def _length(cell: Inlines) -> int:
    return sum(len(node.text) for node in cell if isinstance(node, Text))
