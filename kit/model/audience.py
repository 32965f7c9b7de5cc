"""Show of a plan only what an audience may see, as each field declares.

What is left out reads as undecided, so whatever is made of the shown plan can't tell the rest.
Required fields stay, for a plan is no plan without them.
"""

from __future__ import annotations

from typing import TypeVar

from kit.core import Pointer
from kit.model.fields import Model, about
from kit.model.plan import Plan
from kit.model.shapes import Shape, shapes

AUDIENCES = ("public", "partners", "bureau")
"""Everyone, those who sign, the reviewers: each sees what those before it see."""

_SHARED = "kit.model.shared"
M = TypeVar("M", bound=Model)


def shown_to(plan: Plan, audience: str) -> Plan:
    """Give the plan as an audience may see it.

    Args:
        plan: The whole plan.
        audience: ``public``, ``partners`` or ``bureau``.
    """
    return _shown(plan, audience)


def may_see(pointer: Pointer, audience: str) -> bool:
    """Tell whether an audience may see what stands at a pointer, or would stand there."""
    here: tuple[type[Model], ...] = (Plan,)
    for step in pointer:
        if isinstance(step, int):
            continue
        found = next(((one, shapes(one)[step]) for one in here if step in shapes(one)), None)
        if found is None:
            return False
        if not _open(*found, audience):
            return False
        here = tuple(found[1].kinds.values())
    return True


def _shown(group: M, audience: str) -> M:
    kept = {
        shape.name: _value(getattr(group, shape.name), audience)
        if _open(type(group), shape, audience)
        else None
        for shape in shapes(type(group)).values()
    }
    return group.model_copy(update=kept)


def _value(value: object, audience: str) -> object:
    if isinstance(value, Model):
        return _shown(value, audience)
    if isinstance(value, tuple):
        return tuple(_value(item, audience) for item in value)
    return value


def _open(model: type[Model], shape: Shape, audience: str) -> bool:
    """Tell whether an audience may see a field of a group that it may see.

    The plan itself and groups that many sections share say nothing of their own: the sections'
    fields do, or the field that holds the group.
    """
    said = about(model, shape.name).audience
    silent = model is Plan or model.__module__ == _SHARED
    if shape.required or (silent and said == model.AUDIENCE):
        return True
    return AUDIENCES.index(said) <= AUDIENCES.index(audience)
