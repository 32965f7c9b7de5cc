"""Put quotes around text that other programs would read as a number, a date or a yes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kit.authoring.edits import Edit, span
from kit.authoring.misread import misread
from kit.core import Pointer
from kit.model.fields import Model
from kit.model.plan import Plan
from kit.model.scalars import Reads
from kit.model.shapes import Shape, shapes
from kit.source import Lines, Source, Tree

_TYPED = {"flag", "count", "number", "percent", "money", "day", "period"}
"""Kinds of values that another program may well take for a number, a date or a yes."""


class Scalar(NamedTuple):
    """One text of a plan: where it stands, what it says, the field that it belongs to."""

    pointer: Pointer
    text: str
    shape: Shape


class Quoting(NamedTuple):
    """Quotes to be put around one text, and what they keep others from reading."""

    edit: Edit
    pointer: Pointer
    misread: str


def quotings(source: Source) -> Iterator[Quoting]:
    """Give the quotes that a plan lacks, wherever a field holds text."""
    lines = {name: Lines(text) for name, text in source.files.items()}
    for pointer, text, shape in scalars(source.data):
        other = misread(text) if _is_text(shape) else None
        if other is None or pointer in source.spoiled:
            continue
        place = source.place(pointer)
        start, end = span(lines[place.file], place)
        if source.files[place.file][start:end] == text:
            yield Quoting(Edit(place, text, f'"{text}"'), pointer, other)


def _is_text(shape: Shape) -> bool:
    return not (isinstance(shape.leaf, Reads) and shape.leaf.kind in _TYPED)


def scalars(data: Mapping[str, Tree]) -> Iterator[Scalar]:
    """Give every text of a plan whose field is known, in the author's order."""
    return _scalars(Plan, data, ())


def _scalars(model: type[Model], data: Mapping[str, Tree], at: Pointer) -> Iterator[Scalar]:
    for key, value in data.items():
        shape = shapes(model).get(key)
        if shape is None:
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _of_value(shape, item, (*at, key, index))
        else:
            yield from _of_value(shape, value, (*at, key))


def _of_value(shape: Shape, value: Tree, at: Pointer) -> Iterator[Scalar]:
    if isinstance(value, str):
        yield Scalar(at, value, _plain(shape))
    elif isinstance(value, dict):
        group = shape.group or shape.kinds.get(str(value.get("test")))
        if group is not None:
            yield from _scalars(group, value, at)


def _plain(shape: Shape) -> Shape:
    """Give the field that plain text stands for, where it stands for a whole group."""
    group = shape.group
    return shapes(group)[group.PLAIN] if group is not None and group.PLAIN else shape
