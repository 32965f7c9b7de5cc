"""The bundled fonts: where they lie and which characters they can draw."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Folder of the font files; renderers use these and no font of the machine."""

_SPACES = "\t\n\r"
"""White space that never reaches a font: every run of it reads as one space."""


@cache
def repertoire() -> tuple[tuple[int, int], ...]:
    """Give the ranges of code points that the fonts can draw, both ends included."""
    lines = (FOLDER / "repertoire.txt").read_text(encoding="ascii").splitlines()
    return tuple(_range(line) for line in lines if not line.startswith("#"))


def _range(line: str) -> tuple[int, int]:
    first, _, last = line.partition("-")
    return int(first, 16), int(last or first, 16)


@cache
def _outside() -> re.Pattern[str]:
    inside = "".join(f"{_escape(first)}-{_escape(last)}" for first, last in repertoire())
    return re.compile(f"[^{_SPACES}{inside}]")


def _escape(point: int) -> str:
    return f"\\U{point:08x}"


def missing(text: str) -> tuple[str, ...]:
    """Give the characters of ``text`` that no bundled font can draw, each once, in order."""
    return tuple(dict.fromkeys(_outside().findall(text)))
