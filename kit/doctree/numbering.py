"""Number sections, clauses, items, tables and figures once, the same for every format.

Word numbers its own paragraphs natively; the levels here and the levels there are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kit.core.remembering import remembered
from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
    Document,
    Figure,
    Item,
    ItemList,
    Panel,
    Section,
    Side,
    Table,
)
from kit.doctree.words import Words

Style = Literal["agreement", "directive", "annex", "list"]
Kind = Literal["section", "annex", "clause", "item", "table", "figure"]


@lru_cache(maxsize=1024)
def roman(number: int) -> str:
    """Give ``number`` (from 1) in lower-case Roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@lru_cache(maxsize=1024)
def letters(number: int) -> str:
    """Give ``number`` (from 1) as Word letters it: a to z, then aa, bb."""
    repeats, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)


_DIGITS: Callable[[int], str] = str


def _upper_letters(number: int) -> str:
    return letters(number).upper()


def _upper_roman(number: int) -> str:
    return roman(number).upper()


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts: ``shape`` is the printed form around the number, ``{}``.

    ``joined`` levels print their parents' numbers too, as in 1.1.
    """

    count: Callable[[int], str]
    word_format: str
    shape: str
    joined: bool = False


_PAREN_LETTER = Level(letters, "lowerLetter", "({})")
_PAREN_ROMAN = Level(roman, "lowerRoman", "({})")
_PAREN_UPPER = Level(_upper_letters, "upperLetter", "({})")
_PAREN_DIGIT = Level(_DIGITS, "decimal", "({})")
_PARENS = (_PAREN_LETTER, _PAREN_ROMAN, _PAREN_UPPER, _PAREN_DIGIT)
_POINT_DIGIT = Level(_DIGITS, "decimal", "{}.")
_POINT_LETTER = Level(letters, "lowerLetter", "{}.")
_POINT_ROMAN = Level(roman, "lowerRoman", "{}.")
_JOINED = Level(_DIGITS, "decimal", "{}", joined=True)

LEVELS: Mapping[Style, tuple[Level, ...]] = {
    "agreement": (_POINT_DIGIT, _JOINED, *_PARENS, *_PARENS[:3]),
    "annex": (Level(_upper_letters, "upperLetter", "{}"), _JOINED, *_PARENS, *_PARENS[:3]),
    "directive": (
        Level(_upper_roman, "upperRoman", "{}."),
        Level(_upper_letters, "upperLetter", "{}."),
        _POINT_DIGIT,
        _POINT_LETTER,
        _PAREN_DIGIT,
        *_PARENS,
    ),
    "list": (_POINT_DIGIT, _POINT_LETTER, _POINT_ROMAN) * 3,
}
"""The nine levels of each numbering, as Word counts them too."""


@lru_cache(maxsize=8192)
def _marker(style: Style, path: tuple[int, ...]) -> str:
    if not path:
        return ""
    levels = LEVELS[style]
    level = levels[len(path) - 1]
    number = level.count(path[-1])
    if level.joined:
        number = f"{levels[len(path) - 2].count(path[-2])}.{number}"
    return level.shape.format(number)


@lru_cache(maxsize=8192)
def _cite(style: Style, path: tuple[int, ...]) -> str:
    if not path:
        return ""
    level = LEVELS[style][len(path) - 1]
    own = _marker(style, path).rstrip(".")
    if level.joined or len(path) == 1:
        return own
    parents = _cite(style, path[:-1])
    return f"{parents}{own}" if own.startswith("(") else f"{parents}.{own}"


@dataclass(frozen=True, slots=True)
class Label:
    """The number of one thing and all that a reference to it may print.

    Attributes:
        kind: What is numbered.
        style: Which numbering it belongs to.
        path: Its number on each level, outermost first; empty when it has none.
        title: Its heading or caption, used when it has no number; without any, its section's.
    """

    kind: Kind
    style: Style
    path: tuple[int, ...]
    title: str = ""

    @property
    def marker(self) -> str:
        """The number as printed before the text, such as ``3.2`` or ``(a)``; may be empty."""
        return _marker(self.style, self.path)

    @property
    def cite(self) -> str:
        """The number as cited from elsewhere, such as ``3.2(a)``; may be empty."""
        return _cite(self.style, self.path)

    def child(self, number: int) -> Label:
        """Give the label of numbered item ``number`` under this one."""
        return Label("item", self.style, (*self.path, number))


PLAIN = Label("item", "list", ())
"""Parent of numbered items that stand outside every numbered clause."""

NO_BREAK = "\u00a0"


def refer(label: Label, words: Words, *, bare: bool = False) -> str:
    """Give the text of a cross-reference, such as "Section 3.2" with a no-break space."""
    if not label.path:
        return f"“{label.title}”"
    if bare:
        return label.cite
    return f"{kind_word(label, words)}{NO_BREAK}{label.cite}"


def kind_word(label: Label, words: Words) -> str:
    """Give the word before the number: section, annex, table or figure."""
    if label.kind == "annex":
        return words.annex
    if label.kind == "table":
        return words.table
    if label.kind == "figure":
        return words.figure
    return words.section


def starts(blocks: tuple[Block, ...], parent: Label) -> Iterator[tuple[Block, int]]:
    """Pair each block with the count of numbered items before it among its siblings.

    Several numbered lists in one numbered clause continue one another, so that no two items of a
    clause share a citation; a list outside such clauses starts anew.
    """
    before = 0
    for block in blocks:
        yield block, before
        if isinstance(block, ItemList) and block.kind == "number" and parent.style != "list":
            before += len(block.items)


def below(parent: Label) -> Label:
    """Give the parent label that numbered items under ``parent`` count from."""
    return parent if parent.path else PLAIN


@remembered(keep=8)
def numbering(document: Document) -> Mapping[str, Label]:
    """Give the label of every keyed section, clause, item, table and figure, in document order.

    Raises:
        ValueError: If two of them share a key.
    """
    counter = _Counter()
    style: Style = "directive" if document.numbering == "directive" else "agreement"
    root = None if document.numbering == "plain" else Label("section", style, ())
    counter.walk(document.blocks, root, PLAIN)
    return counter.labels


class _Counter:
    """Counts while it walks; lives for one call of ``numbering``."""

    def __init__(self) -> None:
        self.labels: dict[str, Label] = {}
        self._title = ""
        self._tables = 0
        self._figures = 0

    def walk(self, blocks: tuple[Block, ...], parent: Label | None, items: Label) -> None:
        """Label all under ``parent``; None where sections and clauses carry no number."""
        number = annexes = 0
        for block, before in starts(blocks, items):
            if isinstance(block, Section):
                if block.annex:
                    annexes += 1
                    self._section(block, Label("annex", "annex", (annexes,), block.title))
                elif parent is None or not block.numbered:
                    self._section(block, None)
                else:
                    number += 1
                    path = (*parent.path, number)
                    self._section(block, Label("section", parent.style, path, block.title))
            elif isinstance(block, Clause):
                number += 1
                self._clause(block, parent, number)
            else:
                self._other(block, items, before)

    def _add(self, key: str, label: Label) -> None:
        if not key:
            return
        if key in self.labels:
            message = f"the key {key!r} stands twice in the document"
            raise ValueError(message)
        self.labels[key] = label

    def _section(self, section: Section, label: Label | None) -> None:
        self._add(section.key, label or Label("section", "list", (), section.title))
        outer, self._title = self._title, section.title
        self.walk(section.blocks, label, PLAIN)
        self._title = outer

    def _clause(self, clause: Clause, parent: Label | None, number: int) -> None:
        style: Style = parent.style if parent else "list"
        path = (*parent.path, number) if parent else ()
        label = Label("clause", style, path, clause.heading or self._title)
        self._add(clause.key, label)
        self.walk(clause.blocks, None, below(label))

    def _other(self, block: Block, items: Label, before: int) -> None:
        if isinstance(block, ItemList):
            for number, item in enumerate(block.items, before + 1):
                label = items.child(number) if block.kind == "number" else PLAIN
                self._item(item, label)
        elif isinstance(block, Table):
            self._tables += 1
            self._add(block.key, Label("table", "list", (self._tables,), block.caption))
        elif isinstance(block, Figure):
            self._figures += 1
            self._add(block.key, Label("figure", "list", (self._figures,), block.title))
        elif isinstance(block, Definitions):
            for entry in block.entries:
                self._add(entry.key, Label("item", "list", (), entry.term))
        elif isinstance(block, Callout | Panel | Side):
            self.walk(block.blocks, None, PLAIN)

    def _item(self, item: Item, label: Label) -> None:
        self._add(item.key, label)
        self.walk(item.blocks, None, below(label))
