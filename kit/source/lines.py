"""Turn offsets into lines and columns, and give the text of a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)")


class Lines:
    """The lines of one text; lines and columns count characters from 1.

    A line ends at LF, CR LF or a lone CR, as it does for the YAML reader.

    Attributes:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offset at which each line begins."""
        closed = f"{self.text}\r"  # so that the last line has a break, too, whatever it ended with
        return tuple(accumulate(map(len, _LINE.findall(closed)[:-1]), initial=0))

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset."""
        row = bisect_right(self.starts, offset)
        return row, offset - self.starts[row - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column, held within the text."""
        row = min(max(line, 1), len(self.starts))
        return min(self.starts[row - 1] + max(column, 1) - 1, len(self.text))

    def line(self, number: int) -> str:
        """Give the text of a line without its break; empty when there is no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        begin = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[begin:end].rstrip("\r\n")
