"""See what YAML takes differently than the eye: odd spaces, lost text, question marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from kit.source.characters import (
    ODD_DASHES,
    ODD_SPACES,
    dashed,
    each,
    line_end,
    odd_dash,
    odd_space,
)
from kit.source.faults import Fault, clip
from kit.source.positions import leaves
from kit.source.syntax import quoted
from kit.source.tree import Span, Spot

_MOST = 25
_FAR = 200  # a remark that stands further right is set apart from the text
_CURLY = {"\u201c": "\u201d", "\u2018": "\u2019", "\u201e": "\u201c"}
_BREAK = re.compile(r"[\r\n]")


def odd_leads(text: str, spot: Spot) -> list[Fault]:
    """Give the lines whose indentation only looks like spaces."""
    if text.isascii():
        return []
    starts = sorted(at for sign in ODD_SPACES for at in each(text, sign) if _leads(text, at))
    spans = leaves(spot, starts)
    outside = (at for at in starts if not _within_text(text, spans, at))
    return [odd_space(text, at, _end_of_blank(text, at)) for at in islice(outside, _MOST)]


def odd_dashes(text: str, spot: Spot) -> list[Fault]:
    """Give the lines that begin with a sign which only looks like a list item's dash.

    Within a text that began as text a line may begin so: a sentence may be folded at its dash.
    """
    if text.isascii():
        return []
    signs = (at for sign in ODD_DASHES for at in each(text, sign))
    starts = sorted(at for at in signs if dashed(text, at) and _leads(text, at))
    spans = leaves(spot, starts)
    outside = (at for at in starts if not _goes_on(text, _last(spans, at), at))
    return [odd_dash(text, at) for at in islice(outside, _MOST)]


def _goes_on(text: str, last: Span, offset: int) -> bool:
    """Tell whether a line goes on with a text that began above it, and not with such a sign."""
    start, end = last
    return start < offset < end and not dashed(text, start)


def curly_quotes(text: str, spot: Spot) -> list[Fault]:
    """Give the texts that stand whole in curly quotes, which would be printed with them."""
    if text.isascii():
        return []
    starts = sorted(at for sign in _CURLY for at in each(text, sign))
    spans = (span for span in leaves(spot, starts) if text[span[0]] in _CURLY)
    whole = (span for span in spans if _in_curly(text[span[0] : span[1]]))
    return [_curly(text, span) for span in islice(whole, _MOST)]


def _in_curly(written: str) -> bool:
    """Tell whether one pair of curly quotes holds all of a text."""
    opening, closing = written[0], _CURLY[written[0]]
    inner = written[1:-1]
    return bool(inner) and written[-1] == closing and opening not in inner and closing not in inner


def _curly(text: str, span: Span) -> Fault:
    written = text[slice(*span)]
    return Fault("printed-quotes", *span, {"text": clip(written)}, quoted(written[1:-1]))


def _leads(text: str, offset: int) -> bool:
    """Tell whether a line has nothing but spaces and tabs before an offset."""
    while offset and text[offset - 1] in " \t":
        offset -= 1
    return not offset or text[offset - 1] in "\r\n"


def _end_of_blank(text: str, offset: int) -> int:
    end = offset
    while text[end : end + 1] and text[end] in f" \t{ODD_SPACES}":
        end += 1
    return end


def question_marks(text: str, spot: Spot) -> list[Fault]:
    """Give the texts in brackets that begin with ``?``, which libyaml takes for a sign."""
    starts = [at for at in each(text, "?") if _begins(text, at)]
    spans = leaves(spot, starts)
    outside = [at for at in starts if at >= _last(spans, at)[1] and not _in_remark(text, at)]
    words = {"sign": "?", "text": "?"}
    return [Fault("reserved-sign", at, at + 1, words) for at in outside[:_MOST]]


def _begins(text: str, offset: int) -> bool:
    """Tell whether a sign stands at the start of a word."""
    before, behind = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return not before.strip(" \t\r\n[{,") and bool(behind.strip())


def _in_remark(text: str, offset: int) -> bool:
    return "#" in _BREAK.split(text[max(0, offset - _FAR) : offset])[-1]


def lost_remarks(text: str, spot: Spot) -> list[Fault]:
    """Give the remarks that look as if they belonged to the text before them."""
    starts = list(_tight_hashes(text))
    spans = leaves(spot, starts)
    behind = ((at, _last(spans, at)) for at in starts)
    lost = ((at, last) for at, last in behind if _ends_before(text, last, at))
    return [_lost(text, at, last) for at, last in islice(lost, _MOST)]


def _lost(text: str, start: int, last: Span) -> Fault:
    end = line_end(text, start)
    return Fault("hash-in-text", start, end, {"text": clip(text[start:end])}, about=last[0])


def _tight_hashes(text: str) -> Iterator[int]:
    """Give each ``#`` that has a space before it and none behind it."""
    for at in each(text, "#"):
        if at and text[at - 1] in " \t" and text[at + 1 : at + 2] not in " #\t\r\n":
            yield at


def _last(spans: list[Span], offset: int) -> Span:
    """Give the last text that begins at or before an offset."""
    index = bisect_right(spans, offset, key=lambda span: span[0])
    return spans[index - 1] if index else (0, 0)


def _within_text(text: str, spans: list[Span], offset: int) -> bool:
    """Tell whether a line's start belongs to quoted or block text that began above it."""
    start, end = _last(spans, offset)
    return start < offset < end and text[start] in "'\"|>"


def _ends_before(text: str, last: Span, offset: int) -> bool:
    """Tell whether unquoted text ends straight before an offset, on the same line."""
    start, end = last
    if not end <= offset <= end + _FAR or text[start : start + 1] in ("'", '"'):
        return False
    return not text[end:offset].strip(" \t")
