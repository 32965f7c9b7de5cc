"""What a plan states, in words, and where each statement was read.

Pages about programs are made of it. They are given a plan as the public may see it, so nothing here
asks who may see what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kit.core import Pointer
from kit.facts import phrases
from kit.facts.told import Scene
from kit.facts.values import Spot, inlines
from kit.model.fields import Model, about
from kit.model.plan import Plan
from kit.model.shapes import Shape, shapes
from kit.model.shared import LocalText, SourceNote
from kit.site.markdown import escape

_TEST = "test"
"""The key that says what a condition is about; its words are the model's own, in one spelling."""
_HOST = re.compile(r"^https?://(?:www\.)?([^/:?#]+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact of a plan.

    Attributes:
        text: What it says, as plain text.
        pointer: Where the plan says it.
        sources: Where it was read; empty when the plan names no source.
    """

    text: str
    pointer: Pointer
    sources: tuple[SourceNote, ...] = ()


def at(plan: Plan, path: Sequence[str]) -> Iterator[tuple[Pointer, Model]]:
    """Give every group that a path leads to, through the lists on its way."""
    found: list[tuple[Pointer, Model]] = [((), plan)]
    for key in path:
        found = [each for pointer, group in found for each in _below(pointer, group, key)]
    yield from found


def _below(pointer: Pointer, group: Model, key: str) -> Iterator[tuple[Pointer, Model]]:
    value = getattr(group, shapes(type(group))[key].name)
    if isinstance(value, Model):
        yield (*pointer, key), value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Model):
                yield (*pointer, key, index), item


def worded(plan: Plan, group: Model, shape: Shape) -> str:
    """Give a plain field's value in English words; empty when the plan doesn't say it."""
    value = getattr(group, shape.name)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if shape.key == _TEST:
        return str(value).replace("_", " ")
    spot = Spot(value, (), about(type(group), shape.name), shape.name)
    return phrases.plain(inlines(Scene(plan), spot)).strip()


def plain(shape: Shape) -> bool:
    """Tell whether a field holds words rather than groups; local text is words."""
    return not shape.kinds or set(shape.kinds.values()) == {LocalText}


# ------------------------------------------------------------------------------------ sources


def sources(plan: Plan, pointer: Pointer) -> tuple[SourceNote, ...]:
    """Give where a statement was read: the nearest group around it that names a source for it."""
    found: tuple[SourceNote, ...] = ()
    here: object = plan
    for step, following in zip((None, *pointer), (*pointer, None), strict=True):
        here = here if step is None else _step(here, step)
        if isinstance(here, Model):
            found = _own(here, following) or found
    return found


def _step(here: object, step: str | int) -> object:
    if isinstance(step, int):
        return here[step] if isinstance(here, tuple) else None
    return getattr(here, shapes(type(here))[step].name) if isinstance(here, Model) else None


def _own(group: Model, key: str | int | None) -> tuple[SourceNote, ...]:
    """Give a group's sources for one of its keys; for itself when the key is None."""
    notes: Iterable[SourceNote] = getattr(group, "sources", None) or ()
    return tuple(note for note in notes if note.about is None or key in note.about)


def source_links(notes: Iterable[SourceNote]) -> str:
    """Give sources as short links, each once; the name of a page's host is enough to click."""
    return ", ".join(dict.fromkeys(filter(None, map(_source, notes))))


def _source(note: SourceNote) -> str:
    host = _HOST.match(note.url) if note.url else None
    if note.url and host:
        return f"[{escape(host[1])}](<{note.url}>)"
    return escape(note.document or note.note or "")
