"""Report for people: what the plan says there, why it matters, what to write, who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Unpack

from kit.core import Diagnostic, Place, Severity, show
from kit.reporters import _played, _tried
from kit.reporters._counts import count
from kit.reporters._excerpt import excerpt
from kit.reporters._options import Options
from kit.reporters._shown import fold, visible
from kit.source import Lines

_COLORS = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.NOTE: "1;36",
}
_BOLD, _DIM = "1", "2"
_DEPARTED = "Departed from, with reason:"


def render(
    diagnostics: Sequence[Diagnostic], files: Mapping[str, str], **options: Unpack[Options]
) -> str:
    """Give the report as text for a terminal, with excerpts and a line that counts.

    Args:
        diagnostics: What to report, in the order in which to show it.
        files: The text of each file by name.
        **options: ``color`` marks parts for the eye, ``width`` folds the sentences, ``tried`` and
            ``played`` are told before the line that counts.
    """
    page = _Page(files, color=options.get("color", False), width=options.get("width", 0))
    open_ones = [found for found in diagnostics if found.departure is None]
    departed = [found for found in diagnostics if found.departure is not None]
    blocks = [page.block(found) for found in open_ones]
    if departed:
        blocks += [page.paint(_DEPARTED, _BOLD), *(page.block(found) for found in departed)]
    for lines in (_tried.lines(options.get("tried", ())), _played.lines(options.get("played", ()))):
        blocks += ["\n".join(told)] if (told := [page.told(line) for line in lines]) else []
    return "\n\n".join((*blocks, page.paint(str(count(diagnostics)), _BOLD))) + "\n"


class _Page:
    """The look of one report."""

    def __init__(self, files: Mapping[str, str], *, color: bool, width: int) -> None:
        self._files = files
        self._lines: dict[str, Lines] = {}
        self._color = color
        self._width = width

    def paint(self, text: str, color: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self._color else text

    def block(self, found: Diagnostic) -> str:
        """Give everything that is said of one diagnostic."""
        color = _COLORS[found.severity]
        parts = [self._head(found), fold(found.message, self._width, "")]
        parts += self._excerpt(found.place, color)
        for word, place in found.related:
            parts += [self.paint(f"  {visible(str(place))}: {visible(word)}", _DIM)]
            parts += self._excerpt(place, _DIM)
        parts += [self._labeled(label, said) for label, said in _said(found) if said]
        return "\n".join(parts)

    def told(self, line: str) -> str:
        """Give a line of a list, folded."""
        start = len(line) - len(line.lstrip())
        return " " * start + fold(line, self._width, " " * (start + 2))

    def _head(self, found: Diagnostic) -> str:
        place = f"{visible(str(found.place))}: " if found.place else ""
        weight = self.paint(found.severity.value, _COLORS[found.severity])
        name = self.paint(f"{found.code} {found.name}", _BOLD)
        where = self.paint(f" in {visible(show(found.pointer))}", _DIM) if found.pointer else ""
        return f"{place}{weight} {name}{where}"

    def _labeled(self, label: str, said: str) -> str:
        indent = " " * (len(label) + 4)
        return f"  {self.paint(label, _BOLD)}: {fold(said, self._width, indent)}"

    def _excerpt(self, place: Place | None, color: str) -> Iterator[str]:
        line = self._line(place) if place else None
        if place is None or not line:
            return
        shown = excerpt(line, place)
        gutter = " " * (len(str(place.line)) + 3) + "|"
        number = self.paint(f"  {place.line} |", _DIM)
        carets = self.paint("^" * shown.carets, color)
        yield f"{number} {shown.text}"
        yield f"{self.paint(gutter, _DIM)} {' ' * shown.before}{carets}"

    def _line(self, place: Place) -> str | None:
        if not self._files.get(place.file):
            return None
        if place.file not in self._lines:
            self._lines[place.file] = Lines(self._files[place.file])
        return self._lines[place.file].line(place.line)


def _said(found: Diagnostic) -> Iterator[tuple[str, str]]:
    yield "why", found.why
    yield "to do", found.cure
    yield "did you mean", found.suggestion or ""
    yield "departed from in", found.departure or ""
    yield "due by", found.due.words if found.due else ""
    yield "owner", found.owner.replace("_", " ")
    yield "source", found.source
    yield "edition", found.edition
