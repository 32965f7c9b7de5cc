"""Put a text into every place of a plan that takes free text, and find it again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kit.core import Pointer
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.model.scalars import Reads
from kit.model.walk import walk
from kit.source import read
from tests.model.trees import source_of

EXAMPLES = Path(__file__).parents[2] / "examples"
_FIXED = {"edition", "schema_version", "time_zone", "seal"}  # free text that the kit acts on
_BEGIN = re.compile(r"Xs(\d+)x")


@cache
def _tree(name: str) -> Any:  # noqa: ANN401 - the reader's tree
    source = read(EXAMPLES / name).source
    assert source is not None
    return source.data


@cache
def places(name: str) -> tuple[Pointer, ...]:
    """Give the place of every free text in an example."""
    plan = parse(source_of(_tree(name))).plan
    assert plan is not None
    return tuple(
        at
        for value in walk(plan)
        if isinstance(value.shape.leaf, Reads)
        and value.shape.leaf.kind == "text"
        and not (value.about.vocabulary or value.about.refers)
        and str(value.pointer[-1]) not in _FIXED
        for at, _ in value.items
    )


def filled(name: str, text: Callable[[int], str]) -> Plan:
    """Give an example whose every free text is ``text`` of its number, between two marks."""
    changed: dict[Pointer, str] = {
        at: f"Xs{number}x {text(number)} Xe{number}x" for number, at in enumerate(places(name))
    }
    parsed = parse(source_of(_replaced(_tree(name), (), changed)))
    assert parsed.plan is not None
    assert parsed.diagnostics == ()
    return parsed.plan


def _replaced(tree: Any, at: Pointer, changed: Mapping[Pointer, str]) -> Any:  # noqa: ANN401 - as above
    if isinstance(tree, dict):
        return {key: _replaced(value, (*at, key), changed) for key, value in tree.items()}
    if isinstance(tree, tuple):
        return tuple(_replaced(value, (*at, index), changed) for index, value in enumerate(tree))
    short = ((), ("en",), (0,), (0, "en"))  # a single text may stand for a list or English
    return next((changed[(*at, *more)] for more in short if (*at, *more) in changed), tree)


def found(words: str) -> Iterator[tuple[int, str]]:
    """Give every marked text with its number, in the order of the words."""
    for mark in _BEGIN.finditer(words):
        end = words.find(f"Xe{mark[1]}x", mark.end())
        assert end >= 0, f"text {mark[1]} has no end"
        text = words[mark.end() : end]
        assert not _BEGIN.search(text), f"a text stands inside text {mark[1]}"
        yield int(mark[1]), text


def found_on_pages(words: str) -> Iterator[tuple[int, str]]:
    """Give every marked text that is not cut short, as pictures do where there is no room.

    A page's end parts a text with whatever stands beside it, so that may be inside.
    """
    for mark in _BEGIN.finditer(words):
        following = _BEGIN.search(words, mark.end())
        end = words.find(f"Xe{mark[1]}x", mark.end())
        cut = words.find("\u2026", mark.end(), following.start() if following else len(words))
        if end >= 0 and not 0 <= cut < end:
            yield int(mark[1]), words[mark.end() : end]


def numbers(words: str) -> set[int]:
    """Give the numbers of all texts that begin in the words."""
    return {int(number) for number in _BEGIN.findall(words)}


def without(words: str, lines: Sequence[str]) -> str:
    """Give the words without these lines, which a page break may set in their midst."""
    for line in sorted(lines, key=len, reverse=True):
        words = words.replace(line, "") if line else words
    return words
