"""Tell what people changed in signature blocks, which belong to the words of no clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from kit.doctree.text import normalize
from kit.doctree.words import words
from kit.renderers.docx.pieces import Line
from kit.renderers.docx.read import Returned


def signers_changed(
    returned: Returned, original: Returned | None
) -> Iterator[tuple[str, str, str, Line]]:
    """Give the edited lines of signature blocks: clause, what stood there, what stands there, line.

    What was filled in is no edit.

    Args:
        returned: The file.
        original: The file as it was sent; without it only tracked changes tell.
    """
    lines = returned.signers
    now = [normalize(line.after) for _, line in lines]
    sent = original.signers if original else ()
    first = [normalize(line.after) for _, line in sent]
    if original is None:
        first = [normalize(line.before) for _, line in lines]
    labels = words(returned.language)
    blanks = {labels.signature, labels.name, labels.title, labels.date}
    for before, at in _pairs(first, now):
        after = now[at] if at < len(now) else ""
        filled = before in blanks and after.startswith(before)
        if lines and before != after and not filled:
            key, line = lines[min(at, len(lines) - 1)]
            yield key, before, after, line


def _pairs(first: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Give each line that differs with the place of what stands there now; past the end if gone."""
    steps = SequenceMatcher(None, first, now, autojunk=False).get_opcodes()
    for kind, start, end, begin, stop in steps:
        if kind != "equal":
            for before, at in zip_longest(first[start:end], range(begin, stop)):
                yield before or "", len(now) if at is None else at
