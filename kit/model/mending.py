"""Take faulty values out of a plan's data, so that all the rest can still be judged.

Positions in lists never move, because findings about the rest are placed by them. A faulty
condition becomes a question that nobody has answered: unknown, and so never "eligible".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from kit.core import Pointer
from kit.model.fields import Model
from kit.model.locating import Spot
from kit.model.plan_info import PlanInfo
from kit.model.shapes import shapes
from kit.model.shared import LocalText

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""A plan's data while it is being mended."""

UNREADABLE = "(unreadable)"
"""What stands for text that can't be read, so that a draft shows no blank."""

FALLBACKS: Mapping[str, str] = {
    "id": "unreadable",
    "title": "Untitled plan",
    "version": "0",
    "kind": "program",
    "stage": "exploring",
    "edition": "toolkit-2023-07-01",
    "as_of": "2000-01-01",
}
"""What a plan is judged by while its own word can't be read: the mildest stage, and a day on
which nothing has expired."""


def thaw(tree: object) -> Data:
    """Give a copy of a plan's data that can be changed."""
    if isinstance(tree, Mapping):
        return {key: thaw(value) for key, value in tree.items()}
    if isinstance(tree, (tuple, list)):
        return [thaw(item) for item in tree]
    return tree if isinstance(tree, str) else None


def mend(data: Data, spots: Iterable[Spot]) -> frozenset[Pointer]:
    """Take faulty values out of ``data``, in place.

    Returns:
        The values that are gone or stand for something else now.
    """
    spots = tuple(spots)
    faulty = {spot.pointer for spot in spots}
    return frozenset(_mend(data, spot, faulty) for spot in spots)


def _mend(data: Data, spot: Spot, faulty: set[Pointer]) -> Pointer:
    if spot.conditions is not None:
        return _put(data, spot.conditions, {"test": "question", "question": UNREADABLE})
    if spot.shape is None:
        return _drop(data, spot.pointer)
    if spot.item:
        return _replace_item(data, spot, faulty)
    if not spot.shape.required:
        return _drop(data, spot.pointer)
    if spot.model is PlanInfo:
        return _put(data, spot.pointer, FALLBACKS[spot.key])
    return _put(data, spot.pointer, _stand_in(spot.pointer))


def _replace_item(data: Data, spot: Spot, faulty: set[Pointer]) -> Pointer:
    """Fill a place in a list: an empty group, or the same as a neighbor that can be read."""
    group = spot.shape.group if spot.shape else None
    if group is not None:
        return _put(data, spot.pointer, _empty(group, spot.pointer))
    parent = spot.pointer[:-1]
    good = (
        item
        for position, item in enumerate(_parent(data, parent).get(parent[-1]) or ())
        if (*parent, position) not in faulty
    )
    found = next(good, None)
    return _drop(data, parent) if found is None else _put(data, spot.pointer, found)


def _empty(group: type[Model], pointer: Pointer) -> Data:
    if group is LocalText:
        return UNREADABLE
    return {"id": _stand_in(pointer)} if "id" in shapes(group) else {}


def _stand_in(pointer: Pointer) -> str:
    """Give a short name for an entry whose own can't be read."""
    numbers = [str(step + 1) for step in pointer if isinstance(step, int)]
    return "-".join(("unreadable", *numbers))


def _parent(data: Data, pointer: Pointer) -> dict[str | int, Data]:
    """Give the group or list that holds a value."""
    for step in pointer[:-1]:
        data = cast("dict[str | int, Data]", data)[step]
    return cast("dict[str | int, Data]", data)


def _drop(data: Data, pointer: Pointer) -> Pointer:
    _parent(data, pointer).pop(pointer[-1], None)
    return pointer


def _put(data: Data, pointer: Pointer, value: Data) -> Pointer:
    _parent(data, pointer)[pointer[-1]] = value
    return pointer
