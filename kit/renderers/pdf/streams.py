"""Mend streams whose last byte is a carriage return, which checkers take for the end of a line.

Typst ends each stream with a line feed. After a carriage return the two read as one line end, and
the stream seems a byte shorter than it says: one stream in 256 makes a PDF/A checker refuse a file
that is right. One line feed more inside such a stream settles it; decoders stop before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_ENDS = re.compile(rb"\r\nendstream\nendobj")
_LENGTH = re.compile(rb"/Length (\d+)")
_ENTRY = re.compile(rb"(\d{10})( \d{5} n\r\n)")
_START = re.compile(rb"startxref\n(\d+)\n")


def settle(data: bytes) -> bytes:
    """Give the file with every stream's length beyond doubt; most files pass untouched."""
    ends = [found.start() for found in _ENDS.finditer(data)]
    if not ends:
        return data
    table = int(_START.findall(data)[-1])
    offsets = sorted(int(entry[1]) for entry in _ENTRY.finditer(data, table))
    pieces: list[bytes] = []
    places: list[int] = []
    shifts: list[int] = []
    done = shift = 0
    for end in ends:
        start = offsets[bisect_right(offsets, end) - 1]
        piece = data[done:start] + _lengthened(data[start : end + 1])
        shift += len(piece) - (end + 1 - done)
        pieces.append(piece)
        places.append(end)
        shifts.append(shift)
        done = end + 1
    body = b"".join((*pieces, data[done:table]))

    def moved(offset: int) -> int:
        before = bisect_right(places, offset)
        return offset + (shifts[before - 1] if before else 0)

    rest = _ENTRY.sub(lambda entry: b"%010d%s" % (moved(int(entry[1])), entry[2]), data[table:])
    return body + _START.sub(b"startxref\n%d\n" % moved(table), rest)


def _lengthened(content: bytes) -> bytes:
    """Give an object up to its stream's last byte, one line feed longer."""
    return _LENGTH.sub(lambda found: b"/Length %d" % (int(found[1]) + 1), content, count=1) + b"\n"
