"""How a plan answers one point of the readiness list: done, open, or not decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar, cast

from kit.core import Pointer
from kit.model.plan import Plan
from kit.source import load

T = TypeVar("T")
Standing = Literal["done", "open", "undecided"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a plan says on one point.

    Attributes:
        standing: Whether it is done, open, or not decided.
        says: The plan's own facts behind it, in a few words.
        pointer: Where they stand.
    """

    standing: Standing
    says: str
    pointer: Pointer


Check = Callable[[Plan], Answer]


def answer(pointer: str, name: str, *, done: bool, **values: object) -> Answer:
    """Give an answer that is done or open, with facts of the plan."""
    return Answer("done" if done else "open", words(name, **values), tuple(pointer.split(".")))


def undecided(pointer: str) -> Answer:
    """Give the answer of a plan that does not say."""
    return Answer("undecided", words("nothing"), tuple(pointer.split(".")))


def counted(
    pointer: str, name: str, entries: Iterable[T] | None, holds: Callable[[T], bool]
) -> Answer:
    """Give an answer that is done when all entries of a list hold, and open for an empty list."""
    if entries is None:
        return undecided(pointer)
    found = [holds(one) for one in entries]
    done = bool(found) and all(found)
    return answer(pointer, name, done=done, count=len(found), met=sum(found))


def words(name: str, **values: object) -> str:
    """Give the words of an answer."""
    said = cast("Mapping[str, str]", table()["says"])[name]
    return said.format(**values) if values else said


@cache
def table() -> Mapping[str, object]:
    """Give the list of points with the words around it."""
    path = Path(__file__).with_name("readiness.yaml")
    return cast("Mapping[str, object]", load(path.read_text(encoding="utf-8"), path.name))
