"""Change exact spans of an author's files and not a byte besides."""

from __future__ import annotations

import codecs
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kit.core import Place
from kit.source import Lines

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """New text for one span.

    Attributes:
        place: The span.
        old: What stands there now.
        new: What shall stand there.
    """

    place: Place
    old: str
    new: str


def apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Give edits in the order of the files, without those that touch an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda one: one.place):
        if not kept or _after(edit.place, kept[-1].place):
            kept.append(edit)
    return tuple(kept)


def _after(later: Place, earlier: Place) -> bool:
    end = (earlier.end_line, earlier.end_column)
    return later.file != earlier.file or (later.line, later.column) > end


def edited(files: Mapping[str, bytes], edits: Iterable[Edit]) -> dict[str, bytes]:
    """Give the files with edits made; comments, order, line ends and all else stay as they are.

    Args:
        files: The files by name.
        edits: Edits that don't touch each other.

    Raises:
        ValueError: A span doesn't hold what an edit expects there.
    """
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.place.file, []).append(edit)
    return {
        name: _edited(data, by_file[name]) if name in by_file else data
        for name, data in files.items()
    }


def _edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode()
    lines = Lines(text)
    for edit in sorted(edits, key=lambda one: one.place, reverse=True):
        start, end = span(lines, edit.place)
        if text[start:end] != edit.old:
            raise ValueError(f"{edit.place}: expected {edit.old!r}, found {text[start:end]!r}")
        text = text[:start] + edit.new + text[end:]
    return mark + text.encode()


def span(lines: Lines, place: Place) -> tuple[int, int]:
    """Give the offsets of a place."""
    start = lines.offset(place.line, place.column)
    return start, lines.offset(place.end_line, place.end_column)


def unified(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    """Give what changed between two states of some files, as a unified diff."""
    return "".join(
        line
        for name in before
        if before[name] != after[name]
        for line in _unified(name, before[name], after[name])
    )


def _unified(name: str, before: bytes, after: bytes) -> Iterator[str]:
    for line in difflib.unified_diff(_lines(before), _lines(after), name, name):
        yield f"{line.rstrip(chr(13) + chr(10))}\n"


def _lines(data: bytes) -> list[str]:
    return _LINE.findall(data.decode("utf-8-sig"))
