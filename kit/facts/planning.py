"""Words and short lists behind the facts of planning documents, kept in ``planning.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from kit.doctree.nodes import Inline, Inlines, LineBreak, Text
from kit.source import load


def said(language: str, name: str, **values: object) -> str:
    """Give one of the words, with values in its places; in English where it has no other."""
    known = cast("Mapping[str, Mapping[str, str]]", _table()["words"])[name]
    words = known.get(language, known["en"])
    return words.format(**values) if values else words


def chosen(name: str) -> tuple[str, ...]:
    """Give one of the lists of words, such as the core measures that count the work."""
    return cast("tuple[str, ...]", _table()[name])


def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Give one of the lists of small tables."""
    return cast("tuple[Mapping[str, str], ...]", _table()[name])


def stacked(lines: Iterable[Inlines]) -> Inlines:
    """Put lines under one another in one cell."""
    found: list[Inline] = []
    for line in lines:
        if found and line:
            found.append(LineBreak())
        found += line
    return tuple(found) or (Text(""),)


@cache
def _table() -> Mapping[str, object]:
    path = Path(__file__).with_name("planning.yaml")
    return cast("Mapping[str, object]", load(path.read_text(encoding="utf-8"), path.name))
