"""Sort the words of a Word file by the clause before them, tracked changes with their authors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from xml.etree import ElementTree as ET

Change = Literal["", "inserted", "deleted"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = {f"{_W}t", f"{_W}delText"}
_FIELD = {f"{_W}instrText", f"{_W}fldChar"}
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_HARD_SIGNS = {f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\u00ad"}
_LABEL_STYLE = "NumberLabel"
_WORDLESS = {f"{_W}pPr", f"{_W}rPr", f"{_W}drawing", f"{_W}pict", f"{_W}sdtPr", _FALLBACK}
_MARK = re.compile(r"(_lk[0-9a-f]{16})(r\d+)?")
_REFERENCE = re.compile(r"\s*REF (_lk[0-9a-f]{16}) ")
_NUMBER = re.compile(r"[\w\s.]{0,16}")
_CHANGES: Mapping[str, Change] = {
    f"{_W}ins": "inserted",
    f"{_W}moveTo": "inserted",
    f"{_W}del": "deleted",
    f"{_W}moveFrom": "deleted",
}
_ROW_CHANGES: Mapping[str, Change] = {
    f"{_W}trPr/{_W}ins": "inserted",
    f"{_W}trPr/{_W}del": "deleted",
    f"{_W}tcPr/{_W}cellIns": "inserted",
    f"{_W}tcPr/{_W}cellDel": "deleted",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one paragraph.

    Attributes:
        text: The words.
        change: The tracked change that they are; empty when they simply stand there.
        author: Who made it; empty when nobody is named.
        restored: The words with the number that a cross-reference had at first.
    """

    text: str
    change: Change = ""
    author: str = ""
    restored: str = ""


@dataclass(slots=True)
class Line:
    """One paragraph of a clause: its style and its words, and whether the next mark cuts it."""

    style: str
    pieces: list[Piece] = field(default_factory=list)
    cut: bool = False

    @property
    def after(self) -> str:
        """Its words with all tracked changes accepted."""
        return "".join(piece.text for piece in self.pieces if piece.change != "deleted")

    @property
    def before(self) -> str:
        """Its words with all tracked changes rejected."""
        return "".join(piece.text for piece in self.pieces if piece.change != "inserted")

    @property
    def restored(self) -> str:
        """Its accepted words with the numbers that cross-references had at first."""
        return "".join(piece.restored for piece in self.pieces if piece.change != "deleted")


@dataclass(slots=True)
class _Field:
    """A field that has begun: its instruction, and whether its result was met."""

    code: str = ""
    met: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A comment that stands in a file: who wrote what, at which clause (or at none)."""

    author: str
    text: str
    key: str


class Reader:
    """Sorts the words of a body by the last mark before them.

    Attributes:
        lines: Paragraphs by mark; those before every mark under the empty one.
        signatures: Paragraphs of signature blocks.
        signers: The same without what was filled in, each with the mark before it.
        seen: The marks found, with their place among one another.
        noted: The mark that each comment stands at, by the comment's number.
    """

    def __init__(self, cites: Mapping[str, str]) -> None:
        self.lines: dict[str, list[Line]] = {mark: [] for mark in ("", *cites)}
        self.signatures: list[Line] = []
        self.signers: list[tuple[str, Line]] = []
        self.seen: dict[str, int] = {}
        self.noted: dict[str, str] = {}
        self._cites = cites
        self._mark = ""
        self._line: Line | None = None
        self._style = ""
        self._changes: list[tuple[Change, str]] = []
        self._fields: list[_Field] = []
        self._signing = 0
        self._filling = 0

    def walk(self, element: ET.Element) -> None:
        """Take the words of ``element`` and all below it."""
        tag = element.tag
        if tag in _TEXT:
            self._add(element.text or "")
        elif tag in _SPACES or tag in _HARD_SIGNS:
            self._add(_SPACES.get(tag) or _HARD_SIGNS[tag])
        elif tag == f"{_W}bookmarkStart":
            self._start(element.get(f"{_W}name", ""))
        elif tag == f"{_W}commentReference":
            self.noted[element.get(f"{_W}id", "")] = self._mark
        elif tag in _FIELD:
            self._field(element)
        elif not _skipped(element):
            self._inside(element)

    def _inside(self, element: ET.Element) -> None:
        tag = element.tag
        if tag == f"{_W}p":
            self._line = None
            self._style = _style(element)
        changes = _changes(element)
        signing = _is_signing(element)
        self._changes += changes
        self._signing += signing
        self._filling += tag == f"{_W}sdt"
        if tag == f"{_W}fldSimple":
            self._fields.append(_Field(element.get(f"{_W}instr", "")))
        for child in element:
            self.walk(child)
        if tag == f"{_W}fldSimple":
            self._fields.pop()
        self._signing -= signing
        self._filling -= tag == f"{_W}sdt"
        del self._changes[len(self._changes) - len(changes) :]

    def _field(self, element: ET.Element) -> None:
        """Follow complex fields: they begin, tell their instruction, and end."""
        kind = element.get(f"{_W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif element.tag == f"{_W}instrText" and self._fields:
            self._fields[-1].code += element.text or ""

    def _start(self, name: str) -> None:
        found = _MARK.fullmatch(name)
        if not found:
            return
        mark, resumed = found[1], found[2]
        if mark in self._cites:
            if self._line is not None and not resumed:
                self._line.cut = True
            self._mark, self._line = mark, None
            if not resumed:
                self.seen.setdefault(mark, len(self.seen))
        elif resumed:
            self._mark, self._line = "", None

    def _add(self, text: str) -> None:
        if not text or self._unread(text):
            return
        if self._line is None:
            self._line = Line(self._style)
            self._begin(self._line)
        change, author = self._change()
        piece = Piece(text, change, author, self._restored(text))
        self._line.pieces.append(piece)
        if self._signing and not self._filling:
            self.signers[-1][1].pieces.append(piece)

    def _begin(self, line: Line) -> None:
        if self._signing:
            self.signatures.append(line)
            self.signers.append((self._mark, Line(line.style)))
        else:
            self.lines[self._mark].append(line)

    def _unread(self, text: str) -> bool:
        """Tell whether words are a number that counts by itself, or of a table of contents."""
        codes = [each.code.strip() for each in self._fields]
        counted = any(code.startswith(("SEQ ", "PAGE")) for code in codes)
        if counted and _NUMBER.fullmatch(text):
            return True
        return not self._mark and any(code.startswith("TOC ") for code in codes)

    def _change(self) -> tuple[Change, str]:
        """Give the change that words are; deleting what was inserted is deleting."""
        kinds = [kind for kind, _ in self._changes]
        kind: Change = "deleted" if "deleted" in kinds else "inserted" if kinds else ""
        return kind, next((who for what, who in self._changes if what == kind), "")

    def _restored(self, text: str) -> str:
        """Give words, or the number that a cross-reference had at first in place of its parts."""
        for each in self._fields:
            found = _REFERENCE.match(each.code)
            if found and self._cites.get(found[1]):
                met, each.met = each.met, True
                return "" if met else self._cites[found[1]]
        return text


def _changes(element: ET.Element) -> list[tuple[Change, str]]:
    """Give the tracked changes that hold for all words in an element."""
    author = f"{_W}author"
    if element.tag in _CHANGES:
        return [(_CHANGES[element.tag], element.get(author, ""))]
    if element.tag not in {f"{_W}tr", f"{_W}tc"}:
        return []
    marks = ((element.find(path), change) for path, change in _ROW_CHANGES.items())
    return [(change, mark.get(author, "")) for mark, change in marks if mark is not None]


def _style(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _is_signing(element: ET.Element) -> bool:
    if element.tag != f"{_W}tbl":
        return False
    return element.find(f".//{_W}pStyle[@{_W}val='SignatureLine']") is not None


def _skipped(element: ET.Element) -> bool:
    """Tell whether an element holds no words of a clause: properties, labels, controls."""
    tag = element.tag
    if tag in _WORDLESS:
        return True
    if tag == f"{_W}sdt":
        return element.find(f".//{_W}p") is None
    if tag == f"{_W}r":
        style = element.find(f"{_W}rPr/{_W}rStyle")
        return style is not None and style.get(f"{_W}val") == _LABEL_STYLE and _is_label(element)
    return False


def _is_label(run: ET.Element) -> bool:
    return bool(_NUMBER.fullmatch("".join(text.text or "" for text in run.iter(f"{_W}t"))))
