"""What the register holds: one table for each element group, so that each can be closed alone.

Rows of one table share one sharing rule. An element without columns here is never stored.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from kit.catalog import data_elements
from kit.model.information_sharing import Action, Mask


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a register table.

    ``kind`` decides which masks hide it: ``key``, ``name`` (tells who somebody is), ``text``
    (free text, which may name people), ``fact``, ``flag`` (yes or no), ``date``, ``staff``.
    """

    name: str
    type: str
    kind: str


KEYS = (
    Column("row_id", "uuid", "key"),
    Column("participant_id", "uuid", "key"),
    Column("held_by", "text", "key"),
)
"""First columns of every table: the row, the person behind a random number, the holder."""
MARKS = (Column("recorded_at", "timestamptz", "date"), Column("recorded_by", "name", "staff"))
"""Last columns of every table: when and by which login the row was written."""

_LOGGED = "treatment"
_SHOWN: Mapping[Mask, frozenset[str]] = MappingProxyType(
    {
        Mask.NONE: frozenset({"key", "name", "text", "fact", "flag", "date", "staff"}),
        Mask.NO_NAMES: frozenset({"key", "fact", "flag", "date"}),
        Mask.YES_NO: frozenset({"key", "flag"}),
        Mask.DATE_ONLY: frozenset({"key", "date"}),
        Mask.COUNTS: frozenset(),
    }
)


@cache
def elements() -> Mapping[str, tuple[Column, ...]]:
    """Give the own columns of each stored element, in the order of the catalog."""
    found: dict[str, list[Column]] = {}
    text = files("kit.sharing").joinpath("register.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        column = Column(row["column"], row["type"], row["kind"])
        found.setdefault(row["element"], []).append(column)
    return MappingProxyType({slug: tuple(found[slug]) for slug in data_elements() if slug in found})


def stored(element: str) -> bool:
    """Tell whether the register holds the element at all."""
    return element in elements()


def logged(element: str) -> bool:
    """Tell whether each reading of the element must be written down as a disclosure."""
    return stored(element) and data_elements()[element].table == _LOGGED


def all_columns(element: str) -> tuple[Column, ...]:
    """Give every column of the element's table."""
    return (*KEYS, *elements()[element], *MARKS)


def shown(element: str, mask: Mask, action: Action) -> tuple[str, ...]:
    """Give the columns that an action may touch under a mask.

    A mask limits writing as it limits reading; nobody writes keys or marks, except the person
    that a new row is about.
    """
    if action is Action.READ:
        return tuple(c.name for c in all_columns(element) if c.kind in _SHOWN[mask])
    own = tuple(c.name for c in elements()[element] if c.kind in _SHOWN[mask])
    return ("participant_id", *own) if action is Action.INSERT else own
