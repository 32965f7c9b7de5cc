"""Tell from a fact's name alone what it is, without any plan: for checks and the reference site."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Union, get_args, get_origin

from kit.facts.registry import facts
from kit.facts.scopes import KINDS
from kit.model.fields import About, Model, about
from kit.model.plan import Plan

ASKED = ("some", "none", "is")
"""First words of flags that ask about a field."""
UPHOLDS = "upholds"
"""First word of flags that ask whether a core principle is taken over as it is."""
FORMS = ("list", "every")
"""Last words that ask for a field's value in a form of its own."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What a fact is.

    Attributes:
        kind: ``flag``, ``list``, ``text`` for a value within a line, or a computed fact's kind.
        scope: ``plan`` or the kind of entry that it speaks about.
        title: What it says, one line.
        optional: A field that the plan may leave out for good.
    """

    kind: str
    scope: str
    title: str
    optional: bool = False


BLOCKS = frozenset(
    ["table", "list", "figure", "signatures", "fields", "definitions", "prose", "steps"]
)
"""Kinds of facts that stand alone on their line."""


@cache
def sort_of(name: str, scope: str = "plan") -> Sort:
    """Give what a fact is, where it is told about an entry of a kind.

    Raises:
        KeyError: No fact has that name in that scope.
    """
    computed = facts().get(name)
    if computed is not None:
        if computed.scope not in {"plan", scope}:
            raise KeyError(name)
        return Sort(computed.kind, computed.scope, computed.title)
    first, _, rest = name.partition(".")
    if first in ASKED:
        path = rest.rpartition(".")[0] if first == "is" else rest
        return Sort("flag", "plan", _walk(path, scope).description)
    if first == UPHOLDS:
        return Sort("flag", "plan", f"{rest} is taken over as it is")
    path, _, form = name.rpartition(".")
    said, kind = _reached(path if form in FORMS else name, scope)
    kind = "list" if form == "list" else "text" if kind == "list" else kind
    owner = first if first == scope else "plan"
    return Sort(kind, owner, said.description, optional=said.due is None)


def _walk(path: str, scope: str) -> About:
    return _reached(path, scope)[0]


def _reached(path: str, scope: str) -> tuple[About, str]:
    """Follow a path through the models; give what is said of its field, and its kind."""
    steps = path.split(".")
    model: object = Plan
    if scope in KINDS and steps[0] == scope:
        model, steps = entry_model(scope), steps[1:]
    said: About | None = None
    for step in steps:
        if said is not None and said.refers in KINDS and not _is_model(model):
            model = entry_model(said.refers)
        if not (isinstance(model, type) and issubclass(model, Model)):
            raise KeyError(path)
        if step not in model.model_fields:
            raise KeyError(path)
        said, model = about(model, step), unwrapped(model.model_fields[step].annotation)
    if said is None:
        raise KeyError(path)
    return said, "flag" if model is bool else "list" if get_origin(model) is tuple else "text"


def _is_model(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Model)


def entry_model(kind: str) -> type[Model]:
    """Give the model of a kind of entry."""
    model: object = Plan
    for step in KINDS[kind].path:
        if not (isinstance(model, type) and issubclass(model, Model)):
            raise KeyError(kind)
        model = unwrapped(model.model_fields[step].annotation)
    item = unwrapped(get_args(model)[0])
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
