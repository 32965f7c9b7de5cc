"""Lead from a validator's report back to the value that the author wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit.core import Pointer
from kit.model.fields import Model
from kit.model.plan import Plan
from kit.model.shapes import Shape, shapes


@dataclass(frozen=True, slots=True)
class Spot:
    """A value with a fault, seen from the plan's models.

    Attributes:
        pointer: The value, in the author's own data.
        model: The group that the value's key belongs to.
        shape: How the key's field is built; None when the group has no such key.
        key: The key, as typed.
        value: What stands there; None also when nothing does.
        conditions: Pointer of the eligibility condition that the value is part of, or None.
    """

    pointer: Pointer
    model: type[Model]
    shape: Shape | None
    key: str
    value: object
    conditions: Pointer | None = None

    @property
    def item(self) -> bool:
        """Whether the value is one item of a list."""
        return isinstance(self.pointer[-1], int)

    @property
    def group(self) -> Pointer:
        """The group that the value's key stands in."""
        return self.pointer[: -2 if self.item else -1]


def locate(loc: Sequence[str | int], data: object) -> Spot:
    """Walk a validator's path through the author's data.

    The path has steps that the author never wrote: the kind of a condition, the position in a
    list of one that was written without dashes, the language of plain text.
    """
    steps = list(loc)
    model: type[Model] | None = Plan
    pointer: Pointer = ()
    condition: Pointer | None = None
    spot = Spot(("",), Plan, None, "", data)
    while steps and model is not None and isinstance(data, Mapping):
        key = str(steps.pop(0))
        shape = shapes(model).get(key)
        pointer, data = (*pointer, key), data.get(key)
        if shape and shape.many and steps:
            step = steps.pop(0)
            if isinstance(data, Sequence) and not isinstance(data, str):
                pointer, data = (*pointer, step), data[int(step)]
        if shape and shape.kinds and not shape.group:
            condition = pointer if _single(pointer, shape, data) else condition
        spot = Spot(pointer, model, shape, key, data, condition)
        model = _inner(shape, steps)
    return spot


def _single(pointer: Pointer, shape: Shape, data: object) -> bool:
    """Tell whether a condition was reached, not a whole list of them."""
    return not shape.many or isinstance(pointer[-1], int) or isinstance(data, (str, Mapping))


def _inner(shape: Shape | None, steps: list[str | int]) -> type[Model] | None:
    if shape is None:
        return None
    if shape.kinds and not shape.group and steps:
        return shape.kinds.get(str(steps.pop(0)))
    return shape.group
