"""Plant slips of the pen into plans, byte by byte, where a person could make them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kit.authoring.edits import Edit, edited
from kit.authoring.quoting import scalars
from kit.core import Pointer
from kit.model.scalars import Reads
from kit.source import Source, Tree, contents, read_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = ("tiny", "cedar-fork", "rio-claro", "salmon-river", "five-agencies")


class Target(NamedTuple):
    """A key or a word that may be misspelled."""

    pointer: Pointer
    word: str
    key: bool


def files(name: str) -> dict[str, bytes]:
    """Give the bytes of an example."""
    return contents(EXAMPLES / name)[0]


def source(data: Mapping[str, bytes]) -> Source:
    """Give a plan as written; it must be readable."""
    found = read_bytes(data).source
    assert found is not None
    return found


def targets(plan: Source) -> list[Target]:
    """Give the keys of a plan, and its words that are no free text."""
    words = [
        Target(one.pointer, one.text, key=False)
        for one in scalars(plan.data)
        if not isinstance(one.shape.leaf, Reads) and one.text.isascii() and " " not in one.text
    ]
    return [*_keys(plan.data, ()), *words]


def _keys(data: Tree, at: Pointer) -> Iterator[Target]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield Target((*at, key), key, key=True)
            yield from _keys(value, (*at, key))
    elif isinstance(data, tuple):
        for index, item in enumerate(data):
            yield from _keys(item, (*at, index))


def slip(word: str, kind: int, at: int) -> str:
    """Give a word with one slip behind its first letter."""
    at = 1 + at % max(len(word) - 2, 1)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def planted(data: Mapping[str, bytes], target: Target, wrong: str) -> dict[str, bytes]:
    """Give the files with a word misspelled where it stands."""
    plan = source(data)
    place = plan.place(target.pointer, key=target.key)
    line = plan.line(place.file, place.line)
    old = line[place.column - 1 : place.end_column - 1]
    assert target.word in old
    return edited(data, [Edit(place, old, old.replace(target.word, wrong, 1))])
