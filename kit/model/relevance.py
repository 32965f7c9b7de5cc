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
        when: Key beside the value that tells the situation, or with ``^`` before it a key beside
            the value's group, which must come first; empty when its position tells it.
        words: What that key says then; ``none``, ``decided`` and ``undecided`` are understood.
    """

    when: str
    words: frozenset[str]


def undecided(values: Iterable[Value], stage: Stage) -> Iterator[Value]:
    """Give the values that must be decided by a stage and are not; arguments as below."""
    yield from owed(values, stage, decided=False)


def owed(values: Iterable[Value], stage: Stage, *, decided: bool = True) -> Iterator[Value]:
    """Give the values that must be decided by a stage.

    Args:
        values: Every field of a plan, as a walk gives them.
        stage: The stage.
        decided: Give those that are decided, too.
    """
    known: dict[Pointer, object] = {}
    above, keys = _above(), _keys()
    for value in values:
        pointer, _, _, said, about = value
        if pointer[-1] in above or isinstance(said, tuple):
            known[pointer] = said
        if said is not None and not decided:
            continue
        if about.due is None or about.due.rank > stage.rank:
            continue
        if said is not None or pointer[-1] not in keys or not _excused(value, known):
            yield value


def _excused(value: Value, known: Mapping[Pointer, object]) -> bool:
    place = ".".join(step for step in value.pointer if isinstance(step, str))
    return any(
        _holds(excuse, value, known) if excuse.when else _is_last(value, known)
        for excuse in excuses().get(place, ())
    )


def _is_last(value: Value, known: Mapping[Pointer, object]) -> bool:
    *rest, index, _ = value.pointer
    entries = known.get(tuple(rest))
    return isinstance(entries, tuple) and index == len(entries) - 1


def _holds(excuse: Excuse, value: Value, known: Mapping[Pointer, object]) -> bool:
    above = excuse.when.startswith("^")
    place = (*value.pointer[:-2], excuse.when[1:])
    said = known.get(place) if above else getattr(value.group, excuse.when)
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
def _above() -> frozenset[str]:
    """Give the keys that are asked for from a group within theirs."""
    found = (one.when for some in excuses().values() for one in some)
    return frozenset(when[1:] for when in found if when.startswith("^"))


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
