"""Go over a plan: every field with its place and meaning, every reference, every entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from kit.core import Pointer, Stage, Undecided
from kit.model.fields import About, Model, about
from kit.model.plan import Plan
from kit.model.shapes import Shape, shapes
from kit.model.shared import Entry

T = TypeVar("T")

ENTRIES: Mapping[str, Pointer] = {
    "partner": ("partners",),
    "agency": ("law_enforcement",),
    "offense": ("eligibility", "offenses"),
    "path": ("referral_paths",),
    "body": ("governance", "bodies"),
    "consent": ("information_sharing", "consents"),
    "source": ("budget", "money_sources"),
    "measure": ("evaluation", "measures"),
    "milestone": ("timeline", "milestones"),
}
"""The lists that references lead to, by the kind of reference."""


class Value(NamedTuple):
    """One field of one group of a plan; a tuple, because a plan has ten thousand of them.

    Attributes:
        pointer: The field's place in the plan, in the author's own keys.
        group: The group that it belongs to.
        shape: How it is built.
        value: What it holds; None when it is undecided.
        about: What is declared of it.
    """

    pointer: Pointer
    group: Model
    shape: Shape
    value: object
    about: About

    @property
    def items(self) -> Iterator[tuple[Pointer, object]]:
        """Give what the field holds, item by item; nothing when it is undecided."""
        if isinstance(self.value, tuple):
            yield from each(self.value, self.pointer)
        elif self.value is not None:
            yield self.pointer, self.value


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the plan that must be known elsewhere: an id, or a word of a vocabulary.

    Attributes:
        pointer: Where it stands.
        text: The word itself.
        names: What it must be: a kind of entry, or a vocabulary.
        group: The group that it stands in.
        about: What is declared of its field.
    """

    pointer: Pointer
    text: str
    names: str
    group: Model
    about: About


def each(items: Iterable[T] | None, at: Pointer) -> Iterator[tuple[Pointer, T]]:
    """Give the items of a list with their pointers; nothing when the list is undecided."""
    for index, item in enumerate(items or ()):
        yield (*at, index), item


def walk(group: Model, at: Pointer = ()) -> Iterator[Value]:
    """Give every field of a group and of all groups within it, undecided ones included."""
    found: list[Value] = []
    _gather(group, at, found)
    return iter(found)


def _gather(group: Model, at: Pointer, found: list[Value]) -> None:
    for shape, said in _fields(type(group)):
        value, pointer = getattr(group, shape.name), (*at, shape.key)
        found.append(Value(pointer, group, shape, value, said))
        if value is None or not shape.kinds:
            continue
        if shape.many:
            for index, item in enumerate(value):
                _gather(item, (*pointer, index), found)
        else:
            _gather(value, pointer, found)


@cache
def _fields(model: type[Model]) -> tuple[tuple[Shape, About], ...]:
    """Give how each field of a group is built, and what is declared of it."""
    return tuple((shape, about(model, shape.name)) for shape in shapes(model).values())


def references(values: Iterable[Value]) -> Iterator[Word]:
    """Give every word, among the values of a plan, that refers to an entry of it or of the kit."""
    for found in values:
        if found.value is not None and (names := found.about.refers):
            yield from _words(found, names)


def vocabulary_uses(values: Iterable[Value]) -> Iterator[Word]:
    """Give every word, among the values of a plan, that belongs to a vocabulary of the catalog."""
    for found in values:
        if found.value is not None and (names := found.about.vocabulary):
            yield from _words(found, names)


def _words(found: Value, names: str) -> Iterator[Word]:
    for pointer, item in found.items:
        yield Word(pointer, str(item), names, found.group, found.about)


def entries(plan: Plan, kind: str) -> Mapping[str, tuple[Pointer, Entry]]:
    """Give the entries that references of one kind may lead to, by id.

    Of entries that share an id the first counts. A kind that is no list of the plan, such as
    ``clause``, has none.
    """
    found: dict[str, tuple[Pointer, Entry]] = {}
    for pointer, entry in _list(plan, ENTRIES.get(kind)):
        found.setdefault(entry.id, (pointer, entry))
    return found


def _list(plan: Plan, at: Pointer | None) -> Iterator[tuple[Pointer, Entry]]:
    here: object = plan
    for step in at or ():
        here = getattr(here, str(step), None)
    if at and isinstance(here, tuple):
        yield from each(here, at)


def decided(group: Model, name: str, at: Pointer) -> object | Undecided:
    """Give a field's value, or what is known of a value that nobody has decided.

    Args:
        group: The group that has the field.
        name: The field's name.
        at: The group's own pointer.
    """
    value = getattr(group, name)
    if value is not None:
        return value  # type: ignore[no-any-return] # fields hold values of many types
    key = next(key for key, shape in shapes(type(group)).items() if shape.name == name)
    said = about(type(group), name)
    return Undecided((*at, key), said.owner, said.due or Stage.RENEWAL)
