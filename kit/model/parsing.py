"""Turn what an author wrote into a plan, and say in plain words what has the wrong shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from kit.core import Diagnostic, Pointer
from kit.model.building import reader
from kit.model.faults import shape_faults
from kit.model.locating import Spot, locate
from kit.model.mending import mend, thaw
from kit.model.plan import Plan
from kit.model.wording import diagnostics
from kit.source import Source

_ROUNDS = 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NAMES = {
    "enum": "unknown-choice",
    "flag": "not-yes-or-no",
    "count": "not-a-count",
    "number": "not-a-number",
    "percent": "not-a-share",
    "money": "not-money",
    "day": "not-a-date",
    "duration": "not-a-duration",
    "amount": "not-a-quantity",
    "hours": "not-hours",
    "period": "not-a-period",
    "slug": "malformed-id",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of a plan's data.

    Attributes:
        plan: The plan, without the values that could not be read; None when it has no ``plan``
            section.
        diagnostics: What has the wrong shape, in the order of the files.
        pruned: Values that are missing from the plan, or stand for something else in it;
            nothing more should be said of them.
    """

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    pruned: frozenset[Pointer]


def parse(source: Source) -> Parsed:
    """Give the plan that a source says, and every fault of shape in it."""
    plan, errors = _validate(source.data)
    if plan is not None:
        return Parsed(plan, (), source.spoiled)
    data = thaw(source.data)
    faults: list[tuple[str, Spot]] = []
    pruned = source.spoiled
    for _ in range(_ROUNDS):
        found = [(kind, locate(loc, data)) for kind, loc in errors]
        faults += [
            (_name(kind, spot), spot) for kind, spot in found if not _under(spot.pointer, pruned)
        ]
        pruned |= mend(data, [spot for _, spot in found])
        plan, errors = _validate(data)
        if not errors:
            break
    told = sorted(diagnostics(faults, source), key=lambda one: one.sort_key)
    return Parsed(plan, tuple(told), pruned | _meant(told))


def _meant(told: Iterable[Diagnostic]) -> frozenset[Pointer]:
    """Give the keys that were meant by misspelled ones; what they hold was left out."""
    names = {shape_faults()[name].code for name in ("unknown-key", "unknown-section")}
    return frozenset(
        (*one.pointer[:-1], one.suggestion) for one in told if one.code in names and one.suggestion
    )


def _validate(data: object) -> tuple[Plan | None, list[tuple[str, Sequence[str | int]]]]:
    try:
        return reader(Plan).validate_python(data), []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        return None, [(fault["type"], fault["loc"]) for fault in faults]


def _under(pointer: Pointer, roots: frozenset[Pointer]) -> bool:
    return any(pointer[:length] in roots for length in range(1, len(pointer) + 1))


def _name(kind: str, spot: Spot) -> str:
    """Give the fault's name; what was written says more than the validator does."""
    value, shape = spot.value, spot.shape
    if shape is None:
        return "unknown-section" if len(spot.pointer) == 1 else "unknown-key"
    if value is None or (isinstance(value, str) and not value.strip()):
        return _nothing(spot)
    if shape.kinds:
        return _not_group(spot)
    if not isinstance(value, str):
        return "group-for-one-value" if isinstance(value, Mapping) else "list-for-one-value"
    if kind == "day" and _DAY.fullmatch(value.strip()):
        return "impossible-date"
    return _NAMES.get(kind, "unreadable-value")


def _nothing(spot: Spot) -> str:
    if spot.item:
        return "empty-item"
    if isinstance(spot.value, str):
        return "empty-text"
    return "missing-plan" if spot.pointer == ("plan",) else "missing-key"


def _not_group(spot: Spot) -> str:
    condition = spot.shape is not None and spot.shape.group is None
    if isinstance(spot.value, Mapping):
        return "unknown-condition" if spot.value.get("test") else "condition-without-test"
    if isinstance(spot.value, str):
        return "text-for-condition" if condition else "text-for-group"
    return "list-for-group"
