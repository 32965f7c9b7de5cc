"""Cut the line that a diagnostic speaks of, and draw carets under what it means."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from kit.core import Place
from kit.reporters._shown import cells, reads_leftward, reads_rightward, visible

_TAB = 4
_WIDEST = 100
_LEAD = 30
_CUT = "..."


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a file, ready for a terminal.

    Attributes:
        text: The line, shortened around the span when it is very long.
        before: Columns in front of the carets.
        carets: How many carets to draw, at least one.
    """

    text: str
    before: int
    carets: int


def excerpt(line: str, place: Place) -> Excerpt:
    """Give the line of a place, and where its span stands on a terminal.

    A span inside letters that read from right to left is widened to their whole run, for
    there a terminal may draw them in either order.
    """
    start = min(place.column - 1, len(line))
    end = min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line)
    start, end = _whole_letters(line, start, max(start, end))
    start, end = _whole_runs(line, start, end)
    pieces = _pieces(line)
    at = [0, *accumulate(cells(piece) for piece in pieces)]
    first, last = _window(at, start)
    text = "".join(pieces[first:last])
    shift = len(_CUT) if first else 0
    stop = min(end, last)
    return Excerpt(
        text=(_CUT if first else "") + text + (_CUT if last < len(pieces) else ""),
        before=at[start] - at[first] + shift,
        carets=max(1, at[max(stop, start)] - at[start]),
    )


def _pieces(line: str) -> list[str]:
    """Give what is shown for each character of a line."""
    pieces: list[str] = []
    column = 0
    for sign in line:
        shown = " " * (_TAB - column % _TAB) if sign == "\t" else visible(sign)
        pieces.append(shown)
        column += cells(shown)
    return pieces


def _whole_letters(line: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span so that it cuts no accent from its letter."""
    while 0 < start < len(line) and not cells(visible(line[start])):
        start -= 1
    while end < len(line) and not cells(visible(line[end])):
        end += 1
    return start, end


def _whole_runs(line: str, start: int, end: int) -> tuple[int, int]:
    for first, last in _leftward_runs(line):
        if first < max(end, start + 1) and start < last:
            start, end = min(start, first), max(end, last)
    return start, end


def _leftward_runs(line: str) -> list[tuple[int, int]]:
    """Give the spans of letters that read from right to left, with what stands between them."""
    if line.isascii():
        return []
    runs: list[tuple[int, int]] = []
    open_run = False
    for index, sign in enumerate(line):
        if reads_leftward(sign):
            first = runs.pop()[0] if open_run else index
            runs.append((first, index + 1))
            open_run = True
        elif reads_rightward(sign):
            open_run = False
    return runs


def _window(at: list[int], start: int) -> tuple[int, int]:
    """Give first and last piece to show of a line whose pieces begin at these columns."""
    if at[-1] <= _WIDEST:
        return 0, len(at) - 1
    first = next(index for index, column in enumerate(at) if column >= at[start] - _LEAD)
    last = max(index for index, column in enumerate(at) if column <= at[first] + _WIDEST)
    return first, max(last, start)
