"""Find one value among the offsets that the builder kept."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from kit.core import Pointer
from kit.source.tree import Entry, Span, Spot, value_spot


@dataclass(frozen=True, slots=True)
class Found:
    """How far a pointer leads.

    Attributes:
        key: Where the last key that was reached stands; None for a list item.
        spot: Where its value stands.
        exact: Whether the pointer was followed to its end.
    """

    key: Span | None
    spot: Spot
    exact: bool


def follow(entry: Entry, pointer: Pointer) -> Found:
    """Go from an entry as far along a pointer as the file does."""
    key: Span | None = entry[:2]
    spot = value_spot(entry)
    for step in pointer:
        below = _below(spot, step)
        if below is None:
            return Found(key, spot, exact=False)
        key, spot = below
    return Found(key, spot, exact=True)


def _below(spot: Spot, step: str | int) -> tuple[Span | None, Spot] | None:
    inner = spot[2] if len(spot) == 3 else None  # noqa: PLR2004 - shapes differ by length
    if isinstance(inner, dict) and isinstance(step, str) and step in inner:
        return inner[step][:2], value_spot(inner[step])
    if isinstance(inner, list) and isinstance(step, int) and 0 <= step < len(inner):
        return None, inner[step]
    return None


def extent(text: str, spot: Spot) -> Span:
    """Give the span of a value as it is written, without the blank lines that follow it."""
    start, end = spot[:2]
    if len(spot) == 2:  # noqa: PLR2004 - as above
        block = text[start : start + 1] in ("|", ">")
        return start, _without_blank_lines(text, start, end) if block else end
    inner = spot[2]
    if text[start] in "[{" or not inner:
        return start, end
    last = value_spot(inner[next(reversed(inner))]) if isinstance(inner, dict) else inner[-1]
    return start, extent(text, last)[1]


def _without_blank_lines(text: str, start: int, end: int) -> int:
    last = start + len(text[start:end].rstrip(" \t\r\n"))
    while last < end and text[last] in " \t":
        last += 1
    return last


def head(text: str, spot: Spot) -> Span:
    """Give the part of a list item that names it: its first entry, or all of a short one."""
    inner = spot[2] if len(spot) == 3 else None  # noqa: PLR2004 - as above
    if not isinstance(inner, dict) or not inner:
        return extent(text, spot)
    first = next(iter(inner.values()))
    short = len(first) == 4  # noqa: PLR2004 - as above
    return first[0], extent(text, value_spot(first))[1] if short else first[1]


def innermost(spot: Spot, offset: int) -> tuple[Pointer, Spot]:
    """Give the innermost value whose key or text an offset stands in."""
    steps: list[str | int] = []
    while len(spot) == 3:  # noqa: PLR2004 - as above
        for step, start, below in _inner(spot[2]):
            if start <= offset < below[1] or offset == below[0]:
                steps.append(step)
                spot = below
                break
        else:
            break
    return tuple(steps), spot


def leaves(spot: Spot, near: list[int]) -> list[Span]:
    """Give the spans of scalar values in the order of the file.

    Args:
        spot: Where to look.
        near: Offsets in ascending order; branches in which none of them falls are left out.
    """
    found: list[Span] = []
    _gather(spot, near, found)
    return found


def _gather(spot: Spot, near: list[int], found: list[Span]) -> None:
    if len(spot) == 2:  # noqa: PLR2004 - as above
        found.append(spot)
        return
    first = bisect_left(near, spot[0])
    if first == len(near) or near[first] > spot[1]:
        return
    inner = spot[2]
    for below in map(value_spot, inner.values()) if isinstance(inner, dict) else inner:
        _gather(below, near, found)


def _inner(inner: dict[str, Entry] | list[Spot]) -> list[tuple[str | int, int, Spot]]:
    if isinstance(inner, dict):
        return [(name, entry[0], value_spot(entry)) for name, entry in inner.items()]
    return [(number, spot[0], spot) for number, spot in enumerate(inner)]
