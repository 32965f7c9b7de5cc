"""Tell what a plan owes at a stage: every value that is due, and none that its own words excuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import cast

from kit.core import Pointer, Stage
from kit.model.walk import Value
from kit.source import load


@dataclass(frozen=True, slots=True)
class Excuse:
    """One situation in which a value is not owed.

    Attributes:
        when: Key beside the value that tells the situation; empty when its position does.
        words: What that key says then; ``none``, ``decided`` and ``undecided`` are understood.
    """

    when: str
    words: frozenset[str]


def undecided(values: Iterable[Value], stage: Stage) -> Iterator[Value]:
    """Give the values that must be decided by a stage and are not; arguments as below."""
    lengths: dict[Pointer, int] = {}
    for value in values:
        if isinstance(value.value, tuple):
            lengths[value.pointer] = len(value.value)
        elif value.value is None and _due(value, stage) and not _excused(value, lengths):
            yield value


def _due(value: Value, stage: Stage) -> bool:
    due = value.about.due
    return due is not None and due <= stage


def owed(values: Iterable[Value], stage: Stage) -> Iterator[Value]:
    """Give the values that must be decided by a stage, decided or not.

    Args:
        values: Every field of a plan, as a walk gives them.
        stage: The stage.
    """
    lengths: dict[Pointer, int] = {}
    for value in values:
        if isinstance(value.value, tuple):
            lengths[value.pointer] = len(value.value)
        decided = value.value is not None
        if _due(value, stage) and (decided or not _excused(value, lengths)):
            yield value


def _excused(value: Value, lengths: Mapping[Pointer, int]) -> bool:
    if value.pointer[-1] not in _keys():
        return False
    place = ".".join(step for step in value.pointer if isinstance(step, str))
    return any(
        _holds(excuse, value) if excuse.when else _is_last(value, lengths)
        for excuse in excuses().get(place, ())
    )


def _is_last(value: Value, lengths: Mapping[Pointer, int]) -> bool:
    *rest, index, _ = value.pointer
    return index == lengths.get(tuple(rest), 0) - 1


def _holds(excuse: Excuse, value: Value) -> bool:
    said = getattr(value.group, excuse.when)
    if said is None:
        return "undecided" in excuse.words
    items = said if isinstance(said, tuple) else (said,)
    words = {_word(item) for item in items} or {"none"}
    return "decided" in excuse.words or words <= excuse.words


def _word(said: object) -> str:
    if isinstance(said, bool):
        return "yes" if said else "no"
    return str(said.value) if isinstance(said, Enum) else str(said)


@cache
def _keys() -> frozenset[str]:
    return frozenset(place.rpartition(".")[2] for place in excuses())


@cache
def excuses() -> Mapping[str, tuple[Excuse, ...]]:
    """Give every excuse by the place of the value, list positions left out."""
    text = files("kit.model").joinpath("relevance.yaml").read_text(encoding="utf-8")
    found: dict[str, tuple[Excuse, ...]] = {}
    for row in cast("tuple[dict[str, str | tuple[str, ...]], ...]", load(text, "relevance.yaml")):
        one = Excuse(str(row.get("when", "")), frozenset(row.get("is", ())))
        place = str(row["field"])
        found[place] = (*found.get(place, ()), one)
    return found
