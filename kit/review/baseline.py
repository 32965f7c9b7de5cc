"""Tell what is new in a plan since an earlier report, so that a team can mend step by step.

A finding is known when the report holds one with the same code at the same place with at least
the same weight. Places are compared by the ids of entries, so lines may move and lists may grow.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from kit.core import Diagnostic, KitError, Severity

_FORMAT = "lead-kit-diagnostics"
_CURE = "Write one with: leadkit check PLAN --format json --output FILE"

Key: TypeAlias = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a check stands against an earlier report.

    Attributes:
        new: What the report doesn't hold, or holds with less weight.
        known: How many findings the report holds too.
        gone: How many findings of the report are found no more.
    """

    new: tuple[Diagnostic, ...]
    known: int
    gone: int


def compare(found: Sequence[Diagnostic], report: str) -> Compared:
    """Give what is new against an earlier report of the same plan.

    Raises:
        KitError: The text is no report of the kit.
    """
    earlier = _earlier(report)
    before = sum(map(len, earlier.values()))
    new = tuple(one for one in found if not _take(earlier.get(_key(one), []), one.severity.rank))
    known = len(found) - len(new)
    return Compared(new, known, before - known)


def _take(ranks: list[int], rank: int) -> bool:
    """Use up one known finding that weighs as much or more."""
    fitting = [one for one in ranks if one <= rank]
    if fitting:
        ranks.remove(max(fitting))
    return bool(fitting)


def _key(one: Diagnostic) -> Key:
    file = one.place.file if one.place else ""
    return _keyed(one.code, one.address, file, one.written, departed=one.departure is not None)


def _keyed(code: str, address: str, file: str, written: str | None, *, departed: bool) -> Key:
    """Give what a finding is known by; a fault of a file has no place in the plan."""
    return code, address or f"{PurePosixPath(file).name}: {written or ''}", departed


def _earlier(report: str) -> dict[Key, list[int]]:
    try:
        content = json.loads(report)
        rows = {_FORMAT: content["diagnostics"]}[content["format"]]
        keys = [(_row_key(row), Severity(row["severity"]).rank) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise KitError("The baseline is no report of this kit.", _CURE) from fault
    return _grouped(keys)


def _row_key(row: Mapping[str, object]) -> Key:
    place, written = row["place"], row["written"]
    file = str(place["file"]) if isinstance(place, dict) else ""
    text = None if written is None else str(written)
    departed = row["departure"] is not None
    return _keyed(str(row["code"]), str(row["address"]), file, text, departed=departed)


def _grouped(keys: Iterable[tuple[Key, int]]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for key, rank in keys:
        found.setdefault(key, []).append(rank)
    return found
