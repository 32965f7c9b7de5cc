"""Put faults of shape into words for the person who keeps the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import cast

from kit.core import Diagnostic, Pointer, Severity, Stage
from kit.core.near import akin, certain, closest
from kit.model.days import day_meant
from kit.model.faults import shape_faults
from kit.model.fields import Model, about
from kit.model.locating import Spot
from kit.model.plan import Plan
from kit.model.plan_info import PlanInfo
from kit.model.shapes import shapes
from kit.source import Source

_GUESSES = 200
_SHOWN = 60
_LISTED = 28
_PLACES = 3
_UNKNOWN = {"unknown-key", "unknown-section"}
_GENERAL = ("sources", "remark")
_KEY = re.compile("[a-z_]+")
_SPLIT = (
    "Put quotation marks around the whole value if this is its second half; "
    "inside braces and brackets a comma ends a value."
)


def diagnostics(faults: Iterable[tuple[str, Spot]], source: Source) -> Iterator[Diagnostic]:
    """Put named faults into words, leaving out those that another one already tells.

    A key that is missing because it was misspelled is told once, as the misspelling.
    """
    near = [
        (name, spot, _near(name, spot, source.data) if number < _GUESSES else None)
        for number, (name, spot) in enumerate(faults)
    ]
    meant = {(*spot.group, guess) for name, spot, guess in near if name in _UNKNOWN and guess}
    for name, spot, guess in near:
        if name not in {"missing-key", "missing-plan"} or spot.pointer not in meant:
            yield _diagnostic(name, spot, guess, source)


def _diagnostic(name: str, spot: Spot, near: str | None, source: Source) -> Diagnostic:
    fault = shape_faults()[name]
    at = (*spot.pointer, "test") if name == "unknown-condition" else spot.pointer
    words = _words(name, spot, source.data)
    known = _known(spot, near) if name in _UNKNOWN else ""
    return Diagnostic(
        code=fault.code,
        name=fault.name,
        severity=Severity.ERROR,
        message=fault.message.format_map(words),
        why=fault.why,
        cure=known or " ".join(fault.cure.format_map(words).split()),
        owner=about(spot.model, spot.shape.name).owner if spot.shape else spot.model.OWNER,
        pointer=at,
        place=source.place(at, key=spot.shape is None),
        written=spot.key if spot.shape is None else source.written(at),
        suggestion=near,
        sure=near is not None and _sure(name, spot, source.data),
        due=Stage.EXPLORING,
    )


def _words(name: str, spot: Spot, data: object) -> dict[str, str]:
    field = about(spot.model, spot.shape.name) if spot.shape else None
    example = field.example if field else ""
    return {
        "key": _clip(spot.key),
        "group": _spell(spot.group, data),
        "value": _clip(_written(spot)),
        "description": field.description if field else "",
        "example": f"Example: `{spot.key}: {example}`." if example else "",
        "allowed": _some(_allowed(name, spot)),
    }


def _written(spot: Spot) -> str:
    """Give the word that the author typed; for a condition, the word that tells its kind."""
    value = spot.value.get("test") if isinstance(spot.value, Mapping) else spot.value
    return value if isinstance(value, str) else "…"


def _allowed(name: str, spot: Spot) -> Sequence[str]:
    """Give the words that may stand in the fault's place."""
    shape = spot.shape
    if shape is None:
        return _keys(spot.model)
    if name == "missing-plan":
        return [key for key, one in shapes(PlanInfo).items() if one.required]
    if shape.group is not None:
        return _keys(shape.group)
    if shape.kinds:
        return tuple(shape.kinds)
    leaf = shape.leaf
    known = isinstance(leaf, type) and issubclass(leaf, Enum)
    return [str(word.value) for word in leaf] if known else ()


def _keys(model: type[Model]) -> Sequence[str]:
    """Give the keys of a group, those that every group has at the end."""
    return sorted(shapes(model), key=_GENERAL.__contains__)


def _near(name: str, spot: Spot, data: object) -> str | None:
    """Guess which known word, or which day, was meant."""
    if name == "not-a-date":
        return day_meant(_written(spot))
    word, known = _guessing(name, spot, data)
    if len(word) > _SHOWN:
        return None
    return closest(word, known) or (akin(word, known) if name in _UNKNOWN else None)


def _sure(name: str, spot: Spot, data: object) -> bool:
    """Tell whether a guess is the only one; a key that is at home elsewhere is no slip."""
    word, known = _guessing(name, spot, data)
    return certain(word, known) and not (name in _UNKNOWN and word in homes())


def _guessing(name: str, spot: Spot, data: object) -> tuple[str, Sequence[str]]:
    """Give a word that is not known, and the words among which to guess."""
    if name in _UNKNOWN:
        there = _at(data, spot.group)
        used = there if isinstance(there, Mapping) else {}
        return spot.key, [key for key in shapes(spot.model) if key not in used]
    if name in {"unknown-choice", "unknown-condition"}:
        return _written(spot), _allowed(name, spot)
    return _written(spot), ()


def _at(data: object, pointer: Pointer) -> object:
    for step in pointer:
        data = cast("Mapping[str | int, object]", data)[step]
    return data


def _known(spot: Spot, near: str | None) -> str:
    """Give the cure for a key that is nearly known, or that is known elsewhere."""
    if near is not None:
        return f"Write `{near}`: {about(spot.model, shapes(spot.model)[near].name).description}"
    if spot.value is None and not _KEY.fullmatch(spot.key):
        return _SPLIT
    places = homes().get(spot.key, ())
    if not 0 < len(places) <= _PLACES:
        return ""
    return f"This key belongs elsewhere; move it to {_some([f'`{one}`' for one in places])}."


@cache
def homes() -> Mapping[str, tuple[str, ...]]:
    """Give, for each key of the plan, where it belongs, such as ``plan.stage``."""
    found: dict[str, list[str]] = {}
    _collect(Plan, (), found)
    return {key: tuple(places) for key, places in found.items()}


def _collect(model: type[Model], at: tuple[str, ...], found: dict[str, list[str]]) -> None:
    for key, shape in shapes(model).items():
        found.setdefault(key, []).append(".".join((*at, key)))
        if shape.group is not None and key not in (*at, *_GENERAL):
            _collect(shape.group, (*at, key), found)


def _spell(pointer: Pointer, data: object) -> str:
    """Name a group as its author knows it: entries by their short names, or counted from 1."""
    words = ""
    for length, step in enumerate(pointer, start=1):
        here = _at(data, pointer[:length])
        name = here.get("id") if isinstance(step, int) and isinstance(here, Mapping) else step
        if isinstance(name, str):
            words = f"{words}.{_clip(name)}" if words else _clip(name)
        else:
            words = f"{words} #{int(step) + 1}"
    return f"`{words}`" if words else "the plan"


def _some(words: Sequence[str]) -> str:
    listed = ", ".join(words[:_LISTED])
    rest = len(words) - _LISTED
    return f"{listed} and {rest} more" if rest > 0 else listed


def _clip(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
