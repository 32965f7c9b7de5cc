"""Look at the lines around a syntax error the way an author does: indentation, names, text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kit.source.lines import Lines

_CONTENT = re.compile(r"\s*(?:-\s+)*")
_COMMENT = re.compile(r"\s+#.*$")
_FIELD = re.compile(r"\s*(?:-\s+)*(?P<name>[^\s:#][^:]*):[ \t]+(?P<value>\S.*)")


@dataclass(frozen=True)
class Scene:
    """Where a parser stopped.

    Attributes:
        lines: The file's lines.
        at: Offset at which it stopped.
        since: Offset of what it was reading then, or ``at``.
    """

    lines: Lines
    at: int
    since: int

    @cached_property
    def row(self) -> int:
        """Line number at which the parser stopped."""
        return self.lines.at(self.at)[0]

    @property
    def here(self) -> str:
        """The character at which the parser stopped, or empty at the end of the file."""
        return self.lines.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """The line's text up to where the parser stopped."""
        return self.lines.text[self.start(self.row) : self.at]

    @property
    def leads(self) -> bool:
        """Whether the parser stopped at the first thing on its line."""
        return not self.before.strip()

    def start(self, row: int) -> int:
        """Give the offset at which a line begins."""
        return self.lines.starts[row - 1]

    def line(self, row: int) -> str:
        """Give a line without the comment at its end."""
        return _COMMENT.sub("", self.lines.line(row)).rstrip()

    def above(self, row: int) -> int:
        """Give the number of the nearest line above that holds more than a comment, or 0."""
        for number in range(row - 1, 0, -1):
            text = self.lines.line(number).lstrip()
            if text and not text.startswith("#"):
                return number
        return 0

    def content(self, row: int) -> tuple[int, int]:
        """Give start and end of what a line says, without indentation, dashes and comment."""
        text = self.line(row)
        begin = self.start(row)
        lead = _CONTENT.match(text)
        return begin + (lead.end() if lead else 0), begin + len(text)

    def whole(self, row: int) -> tuple[int, int]:
        """Give start and end of what a line says, without indentation and comment."""
        begin = self.start(row)
        return begin + self.indent(row), begin + len(self.line(row))

    def rest(self, offset: int) -> tuple[int, int]:
        """Give the span from an offset to the end of its line, without the comment."""
        row, size = self.lines.at(offset)[0], len(self.lines.text)
        return offset, max(self.start(row) + len(self.line(row)), min(offset + 1, size))

    def field(self, row: int) -> tuple[str, int, int] | None:
        """Give name, start and end of the value when a line is written ``name: value``."""
        found = _FIELD.match(self.line(row))
        if not found:
            return None
        begin = self.start(row)
        return found["name"], begin + found.start("value"), begin + found.end("value")

    def indent(self, row: int) -> int:
        """Give the column, from 0, at which a line's first character stands."""
        text = self.lines.line(row)
        return len(text) - len(text.lstrip())

    def levels(self, row: int) -> list[int]:
        """Give the columns, from 0, at which a line may start to belong to those above it."""
        found: set[int] = set()
        number, least = self.above(row), None
        while number and least != 0:
            indent = self.indent(number)
            if least is None or indent <= least:
                found |= {indent, self.content(number)[0] - self.start(number)}
                least = indent
            number = self.above(number)
        return sorted(found)
