"""The seal of a PDF: its second identifier is a hash over the whole file.

Programs that save a PDF again give it another one, and a signing program adds to the end, so the
seal tells a file as it was built from one that was touched. It is no signature: whoever means to
deceive can make a new one, so proof needs the plan.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Mapping
from itertools import islice
from typing import Literal

State = Literal["intact", "extended", "changed"]

_MARK = re.compile(rb"(/ID\[\([^()]{1,64}\)\()([A-Za-z0-9+/=]{24})(\)\])")
_END = re.compile(rb"%%EOF")
_BLANK = b"0" * 24
_BYTES = 18
_MOST_ENDS = 3
_HASH = "[0-9a-f]+"
_KEYWORDS = re.compile(
    rf"<pdf:Keywords>document (?P<document>[^<,]+), language (?P<language>[a-z]{{2}}),"
    rf" program (?P<program>{_HASH}), content (?P<content>{_HASH}), lead-kit (?P<kit>[^<,]+),"
    r" clauses (?P<library>[^<,]+), plan (?P<plan>[^<]*)</pdf:Keywords>".encode()
)


def seal(data: bytes) -> bytes:
    """Give the file with its seal in place."""
    found = _last(data)
    if found is None:
        return data
    return data[: found.start(2)] + _digest(data, found) + data[found.end(2) :]


def state(data: bytes) -> State:
    """Tell whether a file is as it was built, has something added at its end, or was changed."""
    for end in islice(_END.finditer(data), _MOST_ENDS):
        built = data[: end.end()]
        found = _last(built)
        if found and found[2] == _digest(built, found):
            return "intact" if len(built) == len(data) else "extended"
    return "changed"


def claims(data: bytes) -> Mapping[str, str] | None:
    """Give what a PDF says of its making, by word; None when the kit did not make it."""
    found = _KEYWORDS.search(data)
    if not found:
        return None
    said = found.groupdict()
    return {name: html.unescape(value.decode(errors="replace")) for name, value in said.items()}


def _last(data: bytes) -> re.Match[bytes] | None:
    """Give the identifiers in the file's trailer."""
    place = data.rfind(b"trailer")
    return _MARK.search(data, place) if place >= 0 else None


def _digest(data: bytes, found: re.Match[bytes]) -> bytes:
    total = hashlib.sha256(data[: found.start(2)] + _BLANK + data[found.end(2) :]).digest()
    return base64.b64encode(total[:_BYTES])
