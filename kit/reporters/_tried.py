"""Tell apart from the findings what trying all situations of the eligibility criteria covered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.eligibility.proof import Covered

_NAMED = 4


def rows(tried: Sequence[Covered]) -> list[dict[str, object]]:
    """Give one row of plain data for each door."""
    return [
        {
            "path": one.door.path,
            "agencies": list(one.door.agencies),
            "situations": one.situations,
            "combinations": one.combinations,
            "one_at_a_time": list(one.one_at_a_time),
        }
        for one in tried
    ]


def lines(tried: Sequence[Covered]) -> Iterator[str]:
    """Give a heading and one line for each path; nothing when nothing was tried."""
    if tried:
        yield "Eligibility, tried situation by situation:"
    for path in dict.fromkeys(one.door.path for one in tried):
        yield _line(path, [one for one in tried if one.door.path == path])


def _line(path: str | None, doors: Sequence[Covered]) -> str:
    who = f"path '{path}'" if path else "every path"
    situations = sum(one.situations for one in doors)
    every = sum(one.combinations for one in doors)
    held = list(dict.fromkeys(name for one in doors for name in one.one_at_a_time))
    if not held:
        return f"  {who}: all {every:,} situations"
    named = "; ".join(held[:_NAMED])
    more = f" and {len(held) - _NAMED} more" if len(held) > _NAMED else ""
    tried = f"{situations:,} of {every:,} situations"
    return f"  {who}: {tried}; changed only one at a time: {named}{more}"
