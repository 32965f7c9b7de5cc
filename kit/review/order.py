"""Tell what left its place when things were put in another order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(wanted: Sequence[str], found: Sequence[str]) -> tuple[str, ...]:
    """Give the keys that left their order; those that only one of both lists has don't count."""
    place = {key: at for at, key in enumerate(found)}
    present = [key for key in wanted if key in place]
    stayed = longest_rise([place[key] for key in present])
    return tuple(key for at, key in enumerate(present) if at not in stayed)


def longest_rise(places: Sequence[int]) -> frozenset[int]:
    """Give the positions of the longest rising row of numbers; all others have moved."""
    tails: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(lasts[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        lasts[length : length + 1] = [at]
    stayed: set[int] = set()
    at = lasts[-1] if lasts else -1
    while at >= 0:
        stayed.add(at)
        at = before[at]
    return frozenset(stayed)
