"""On which page each heading will stand, for the table of contents as it is first seen.

Word counts pages only when it prints or is told to update fields, and until then shows the numbers
in the file. So they are reckoned here, from the widths of the fonts' letters and the rules by which
paragraphs and rows are set.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from importlib.resources import files
from xml.etree import ElementTree as ET

from kit.renderers.docx import look

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BLOCK = re.compile(r"</w:tbl>|<w:tr>.*?</w:tr>|<w:p>.*?</w:p>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p><w:pPr>(.*?)</w:pPr>(.*?)</w:p>", re.DOTALL)
_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>", re.DOTALL)
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_STYLE = re.compile(r'<w:pStyle w:val="(\w+)"')
_LEFT = re.compile(r'<w:ind w:left="(\d+)"')
_MARK = re.compile(r'w:name="(_lk[0-9a-f]{16})"')
_HIGH = re.compile(r'<wp:extent cx="\d+" cy="(\d+)"')
_CELL = re.compile(r'<w:tcW w:w="(\d+)"')
_BOLD = re.compile(r'<w:b/>|"(?:RunInHeading|Undecided|NumberLabel)"')
_LEADING = 1.149
_CELL_SIDES = 216
_RULE = 0.5
_POINT = 20
_EMU = 12700
_ORPHANS = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style sets a paragraph: letters, and space in points."""

    size: float
    font: str
    bold: bool
    before: float
    after: float
    line: float
    left: int
    keep: bool
    exact: float


@dataclass(slots=True)
class _Piece:
    """A paragraph or a row: its lines, the space around it, and what it may not part from."""

    lines: int
    high: float
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    fresh: bool = False
    head: float = 0.0
    marks: tuple[str, ...] = ()
    turns: str = ""
    style: str = ""

    @property
    def whole(self) -> float:
        return self.before + self.lines * self.high

    @property
    def start(self) -> float:
        """Height of the least that may stand at the foot of a page."""
        lines = self.lines if self.lines <= _ORPHANS + 1 else _ORPHANS
        return lines * self.high


def pages(content: str, layout: tuple[str, bool, str], height: float) -> dict[str, int]:
    """Give the page of every mark in the content of a body.

    Args:
        content: The paragraphs and tables of the body.
        layout: What the styles depend on: layout, whether it is numbered, language.
        height: Height of the text on an upright page, in points.
    """
    return _Flow(height).run(list(_pieces(content, _looks(layout))))


class _Flow:
    """Fills pages with pieces; lives for one document."""

    def __init__(self, height: float) -> None:
        self._upright = self._height = height
        self._page, self._used, self._after = 1, 0.0, 0.0
        self._style = ""
        self._found: dict[str, int] = {}

    def run(self, pieces: Sequence[_Piece]) -> dict[str, int]:
        """Place every piece and give the page of each mark."""
        for place, piece in enumerate(pieces):
            if piece.fresh or self._lacks(pieces, place):
                self._turn(piece.head)
            self._put(piece)
        return self._found

    def _lacks(self, pieces: Sequence[_Piece], place: int) -> bool:
        """Tell whether a piece does not fit here with all it must stay with."""
        need, after, at = 0.0, self._after, place
        while pieces[at].keep and at + 1 < len(pieces) and at - place < _CHAIN:
            need += max(after, pieces[at].before) + pieces[at].high * pieces[at].lines
            after, at = pieces[at].after, at + 1
        need += max(after, pieces[at].before) + pieces[at].start
        return self._used + need > self._height + _SLACK and need <= self._height

    def _turn(self, head: float) -> None:
        if self._used:
            self._page += 1
        self._used, self._after = head, 0.0

    def _put(self, piece: _Piece) -> None:
        together = piece.style == self._style == "ListBullet"
        gap = 0.0 if together else max(self._after, piece.before)
        self._style = piece.style
        self._used += gap if self._used else 0.0
        self._found.update(dict.fromkeys(piece.marks, self._page))
        left = piece.lines
        while left and self._used + left * piece.high > self._height + _SLACK:
            fit = int((self._height + _SLACK - self._used) // piece.high)
            fit = min(fit, left - _ORPHANS) if left > _ORPHANS else fit
            if fit < 1 and self._used <= piece.head:
                break
            left -= max(fit, 0)
            self._turn(piece.head)
        self._used += left * piece.high
        self._after = piece.after
        if piece.turns:
            self._height = _TURNED if piece.turns == "turned" else self._upright
            self._turn(0.0)


_CHAIN = 24
_SLACK = 0.5
_TURNED = 470.0


# ------------------------------------------------------------------ pieces


def _pieces(content: str, looks: Mapping[str, _Look]) -> Iterator[_Piece]:
    width, head, first = _width(content), 0.0, True
    for found in _BLOCK.finditer(content):
        text = found[0]
        if text.startswith("</w:tbl>"):
            head, first = 0.0, True
        elif text.startswith("<w:tr>"):
            row = _row(text, looks)
            if first and "<w:tblHeader/>" in text:
                row.high += _RULE
                head = row.high
            else:
                row.head = head
            first = False
            yield row
        else:
            piece = _paragraph(text, looks, width)
            if "<w:sectPr>" in text:
                piece.turns = "upright" if "landscape" in text else "turned"
                width = look.TURNED if piece.turns == "turned" else _width(content)
            yield piece


@lru_cache(maxsize=4)
def _width(content: str) -> int:
    """Give the width of upright pages, from the last settings that name it."""
    found = re.findall(r'<w:pgSz w:w="(\d+)" w:h="15840"/><w:pgMar [^>]*w:left="(\d+)"', content)
    return int(found[-1][0]) - 2 * int(found[-1][1]) if found else 9216


def _row(text: str, looks: Mapping[str, _Look]) -> _Piece:
    tallest, keep = 0.0, False
    for cell in text.split("<w:tc>")[1:]:
        width = _CELL.search(cell)
        room = int(width[1]) - _CELL_SIDES if width else 9000
        inside = [_paragraph(each[0], looks, room) for each in re.finditer(_PARAGRAPH, cell)]
        tallest = max(tallest, sum(each.whole + each.after for each in inside))
        keep = keep or any(each.keep for each in inside[-1:])
    marks = tuple(_MARK.findall(text))
    return _Piece(1, tallest + _RULE, keep=keep, marks=marks)


def _paragraph(text: str, looks: Mapping[str, _Look], width: int) -> _Piece:
    parts = _PARAGRAPH.match(text)
    if parts is None:
        return _Piece(0, 0.0)
    settings, inside = parts[1], parts[2]
    style = _STYLE.search(settings)
    its = looks.get(style[1] if style else "Normal") or looks["Normal"]
    left = _LEFT.search(settings)
    room = (width - (int(left[1]) if left else its.left)) / _POINT
    drawing = _HIGH.search(inside)
    high = its.exact or its.size * _LEADING * its.line
    hang = look.STEP / _POINT if style and style[1] == "Definition" else 0.0
    lines = 1 if drawing else _lines(inside, its, room, hang)
    return _Piece(
        lines,
        int(drawing[1]) / _EMU if drawing else high,
        its.before,
        its.after,
        keep=_keeps(its, settings),
        fresh="<w:pageBreakBefore/>" in settings or '<w:br w:type="page"/>' in inside,
        marks=tuple(_MARK.findall(inside)),
        style=style[1] if style else "",
    )


def _keeps(its: _Look, settings: str) -> bool:
    if '<w:keepNext w:val="0"/>' in settings:
        return False
    return its.keep or "<w:keepNext/>" in settings


# ------------------------------------------------------------------- lines


def _lines(inside: str, its: _Look, room: float, hang: float) -> int:
    """Count the lines that the words of a paragraph take; the first is longer by ``hang``."""
    if "<w:tab/>" in inside:
        return 1
    lines, used, word = 1, -hang, 0.0
    space = _wide(" ", its.font, its.bold) * its.size
    for said, bold in _said(inside, its):
        first = True
        for part in said.split(" "):
            if not first:
                lines, used = _set(lines, used, word, room)
                used, word = used + space, 0.0
            word += _wide(part, its.font, bold) * its.size
            first = False
        if said == "\n":
            lines, used, word = lines + 1, 0.0, 0.0
    return _set(lines, used, word, room)[0]


def _set(lines: int, used: float, word: float, room: float) -> tuple[int, float]:
    """Set one word: on this line, or else on the next."""
    if used > 0 and used + word > room:
        return lines + 1, word
    return lines, used + word


def _said(inside: str, its: _Look) -> Iterator[tuple[str, bool]]:
    for run in _RUN.finditer(inside):
        bold = its.bold or bool(run[1] and _BOLD.search(run[1]))
        if "<w:br/>" in run[2]:
            yield "\n", bold
        for words in _WORDS.findall(run[2]):
            yield unescape(words), bold


@lru_cache(maxsize=16384)
def _wide(text: str, font: str, bold: bool) -> float:  # noqa: FBT001 - a key of the cache
    """Give the width of words in letters of one point."""
    widths = _metrics()[f"{font} bold" if bold else font]
    return sum(widths.get(sign, 500) for sign in text) / 1000


@cache
def _metrics() -> Mapping[str, Mapping[str, int]]:
    text = files(__package__).joinpath("metrics.json").read_text(encoding="utf-8")
    tree: dict[str, list[int]] = json.loads(text)
    signs = [*map(chr, range(32, 127)), *map(chr, range(160, 256))]
    return {
        name: {**_OTHERS, **dict(zip(signs, tree[name], strict=True))}
        for name in ("serif", "serif bold", "sans", "sans bold")
    }


_OTHERS = {
    "\N{EN DASH}": 500,
    "\N{EM DASH}": 1000,
    "\N{LEFT SINGLE QUOTATION MARK}": 333,
    "\N{RIGHT SINGLE QUOTATION MARK}": 333,
    "\N{LEFT DOUBLE QUOTATION MARK}": 444,
    "\N{RIGHT DOUBLE QUOTATION MARK}": 444,
    "\N{BULLET}": 350,
    "\N{BALLOT BOX}": 1000,
    "\n": 0,
}
"""Widths of common signs beyond Latin-1, about the same in all these fonts."""


# ------------------------------------------------------------------ styles


@cache
def _looks(layout: tuple[str, bool, str]) -> Mapping[str, _Look]:
    root = ET.fromstring(look.styles(*layout))  # noqa: S314 - our own file
    raw = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    base = root.find(f"{_W}docDefaults")
    found = {name: _look(name, raw, base) for name in raw}
    for level, left in enumerate(look.LEFT, 1):
        found[f"Clause{level}"] = _moved(found[f"Clause{level}"], left)
        if f"Heading{level}" in found and layout[1]:
            found[f"Heading{level}"] = _moved(found[f"Heading{level}"], look.LEFT[0])
    return found


def _moved(its: _Look, left: int) -> _Look:
    return _Look(its.size, its.font, its.bold, its.before, its.after, its.line, left, its.keep, 0.0)


def _look(name: str, raw: Mapping[str, ET.Element], base: ET.Element | None) -> _Look:
    """Follow a style to those it is based on."""
    chain: list[ET.Element] = []
    style = raw.get(name)
    while style is not None:
        chain.append(style)
        above = style.find(f"{_W}basedOn")
        style = raw.get(above.get(f"{_W}val", "")) if above is not None else None
    chain += [base] if base is not None else []

    def first(tag: str, key: str, default: str) -> str:
        for each in chain:
            for element in each.iter(f"{_W}{tag}"):
                if (value := element.get(f"{_W}{key}")) is not None:
                    return value
        return default

    line = int(first("spacing", "line", "240"))
    exact = first("spacing", "lineRule", "auto") == "exact"
    return _Look(
        exact=line / _POINT if exact else 0.0,
        size=int(first("sz", "val", "23")) / 2,
        font="sans" if first("rFonts", "ascii", "") == "Arial" else "serif",
        bold=any(each.find(f"{_W}rPr/{_W}b") is not None for each in chain),
        before=int(first("spacing", "before", "0")) / _POINT,
        after=int(first("spacing", "after", "0")) / _POINT,
        line=line / 240,
        left=int(first("ind", "left", "0")),
        keep=_kept(chain),
    )


def _kept(chain: Sequence[ET.Element]) -> bool:
    """Tell whether the nearest style that says anything keeps paragraphs with the next."""
    marks = (each.find(f"{_W}pPr/{_W}keepNext") for each in chain)
    nearest = next((mark for mark in marks if mark is not None), None)
    return nearest is not None and nearest.get(f"{_W}val") != "0"
