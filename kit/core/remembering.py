"""Remember what pure functions gave for large frozen values, known by their identity."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar

S = TypeVar("S")
P = ParamSpec("P")
R = TypeVar("R")


class _Same(Generic[S]):
    """A value by its identity: a frozen value need not be compared to be known again."""

    __slots__ = ("value",)

    def __init__(self, value: S) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def remembered(
    keep: int,
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Make a pure function remember its latest results.

    Its first argument is a frozen value, which counts by identity; the others are hashed. What it
    gives is shared by all who ask, so nobody may change it.

    Args:
        keep: How many results to keep; with them the first argument of each.
    """

    def wrap(function: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @lru_cache(maxsize=keep)
        def kept(same: _Same[S], *args: P.args, **kwargs: P.kwargs) -> R:
            return function(same.value, *args, **kwargs)

        @wraps(function)
        def call(value: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return kept(_Same(value), *args, **kwargs)  # type: ignore[arg-type] # all are hashable

        return call

    return wrap
