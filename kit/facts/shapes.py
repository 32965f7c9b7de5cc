"""What the models say of a field without any plan: types unwrapped, paths followed."""

from __future__ import annotations

import types
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Union, get_args, get_origin

from kit.facts.scopes import KINDS
from kit.model.fields import About, Model, about
from kit.model.plan import Plan


def described(model: type[Model], steps: Sequence[str]) -> tuple[About, object]:
    """Follow steps from a model; give what is said of the last field, and its type.

    References lead on to the entry that they name.

    Raises:
        KeyError: A step names no field.
    """
    here: object = model
    said: About | None = None
    for step in steps:
        if said is not None and said.refers in KINDS and not is_model(here):
            here = entry_model(said.refers)
        if not (isinstance(here, type) and issubclass(here, Model)):
            raise KeyError(step)
        if step not in here.model_fields:
            raise KeyError(step)
        said, here = about(here, step), unwrapped(here.model_fields[step].annotation)
    if said is None:
        raise KeyError("")
    return said, here


def is_model(value: object) -> bool:
    """Tell whether a type is a group of plan fields."""
    return isinstance(value, type) and issubclass(value, Model)


@cache
def entry_model(kind: str) -> type[Model]:
    """Give the model of a kind of entry.

    Raises:
        KeyError: No such kind of entry.
    """
    made = KINDS[kind].model
    if made is not None:
        return made
    _, listed = described(Plan, KINDS[kind].path)
    item = unwrapped(get_args(listed)[0])
    if not (isinstance(item, type) and issubclass(item, Model)):
        raise KeyError(kind)
    return item


def unwrapped(annotation: object) -> object:
    """Give a type without ``None`` and without annotations."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in {Union, types.UnionType}:
            rest = [arg for arg in get_args(annotation) if arg is not type(None)]
            if len(rest) != 1:
                return annotation
            annotation = rest[0]
        else:
            return annotation
