"""How wide text is in the bundled font, so that drawings come out the same everywhere."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FONT = "Noto Sans"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_OTHER = 620
_WIDE = 1000
_CJK = 0x2E80


@cache
def _widths(*, bold: bool) -> dict[str, int]:
    tree = json.loads(Path(__file__).with_name("metrics.json").read_text(encoding="utf-8"))
    key = "bold" if bold else "regular"
    return {
        chr(part["from"] + at): width
        for part in tree["ranges"]
        for at, width in enumerate(part[key])
    }


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a line in the unit of ``size``; unknown characters count as wide ones."""
    widths = _widths(bold=bold)
    try:
        units = sum([widths[char] for char in text])
    except KeyError:
        units = sum(widths.get(char) or (_WIDE if ord(char) > _CJK else _OTHER) for char in text)
    return units * size / 1000


def wrapped(
    text: str, limit: float, size: float, *, lines: int, bold: bool = False
) -> tuple[str, ...]:
    """Break text into lines that fit; what is over the last line ends in an ellipsis.

    Args:
        text: Any text; runs of white space count as one space.
        limit: Width of a line.
        size: Size of the font.
        lines: Most lines.
        bold: Whether it is set bold.
    """
    found: list[str] = []
    line, used = "", 0.0
    space = width(" ", size, bold=bold)
    for part in text.split():
        own = width(part, size, bold=bold)
        if line and used + space + own <= limit:
            line, used = f"{line} {part}", used + space + own
            continue
        found += [line] if line else []
        line, used = part, own
        while used > limit and len(found) <= lines:
            found.append(_head(line, limit, size, bold=bold))
            line = line[len(found[-1]) :]
            used = width(line, size, bold=bold)
        if len(found) > lines:
            break
    found += [line] if line else []
    if len(found) <= lines:
        return tuple(found)
    last = _head(f"{found[lines - 1]}", limit - width(_ELLIPSIS, size), size, bold=bold)
    return (*found[: lines - 1], last.rstrip() + _ELLIPSIS)


def _head(text: str, limit: float, size: float, *, bold: bool) -> str:
    """Give as much of a word as fits; at least one character."""
    length = len(text)
    while length > 1 and width(text[:length], size, bold=bold) > limit:
        length -= 1
    return text[:length]
