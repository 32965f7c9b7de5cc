"""The design choices that planners compare, and what each plan says of them.

Which choices there are stands in ``choices.yaml``; here a plan is asked for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit.core import Pointer
from kit.eligibility.wording import Phrase
from kit.facts.eligibility import said
from kit.facts.scopes import entry_named
from kit.facts.told import Scene
from kit.model.fields import Model, about
from kit.model.plan import Plan
from kit.model.shapes import shapes
from kit.model.shared import SourceNote
from kit.site.stated import Statement, at, sources, worded
from kit.source import Tree, load

_PARTNER = "partner"
_FILE = Path(__file__).with_name("choices.yaml")


@dataclass(frozen=True, slots=True)
class Asked:
    """Groups of a plan and the fields to say of each."""

    each: tuple[str, ...]
    say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One design choice: its place on a page, its name, and where plans tell of it."""

    key: str
    label: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Choices that are compared in one table."""

    key: str
    title: str
    choices: tuple[Choice, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Give all choices, by the tables that they stand in."""
    return tuple(
        Group(str(one["key"]), str(one["title"]), tuple(map(_choice, _items(one["choices"]))))
        for one in _items(_data()["groups"])
    )


def told(plan: Plan, choice: Choice) -> tuple[Statement, ...]:
    """Give what a plan says of a choice, each statement once; empty when it says nothing."""
    found: dict[str, Statement] = {}
    criteria = _criteria(plan)
    for asked in choice.asked:
        for pointer, group in at(plan, asked.each):
            text = criteria.get(pointer) or _said(plan, group, asked.say)
            if text:
                read = _read(plan, pointer, group, asked.say) or _of_partner(plan, group)
                found.setdefault(text, Statement(text, pointer, read))
    return tuple(found.values())


def _read(
    plan: Plan, pointer: Pointer, group: Model, names: tuple[str, ...]
) -> tuple[SourceNote, ...]:
    """Give where the fields that are said of a group were read, each source once."""
    known = shapes(type(group))
    said = (name for name in names if worded(plan, group, known[name]))
    return tuple(dict.fromkeys(one for name in said for one in sources(plan, (*pointer, name))))


def _of_partner(plan: Plan, group: Model) -> tuple[SourceNote, ...]:
    """Give where the partner that a group names was read, for that says what the group says."""
    named = (
        getattr(group, shape.name)
        for shape in shapes(type(group)).values()
        if about(type(group), shape.name).refers == _PARTNER
    )
    found = (entry_named(plan, _PARTNER, name) for name in named if isinstance(name, str))
    return next((sources(plan, entry[0]) for entry in found if entry), ())


def _said(plan: Plan, group: Model, names: tuple[str, ...]) -> str:
    known = shapes(type(group))
    parts = ((name, worded(plan, group, known[name])) for name in names)
    return ", ".join(filter(None, (_framed(name, text) for name, text in parts if text)))


def _framed(name: str, text: str) -> str:
    frames = _frames().get(name, {})
    return frames.get(text, frames.get("all", "{}").format(text))


def _criteria(plan: Plan) -> Mapping[Pointer, str]:
    """Give offenses with their limits and bars with their effect, in the words of documents."""
    prose = said(Scene(plan))
    found = {one.pointer: _limited(one.title, one.limits) for one in prose.offenses}
    found |= {one.pointer: one.title.text for one in prose.bars}
    found |= {one.pointer: f"{one.title.text} (presumption)" for one in prose.presumptions}
    return found


def _limited(title: Phrase, limits: tuple[Phrase, ...]) -> str:
    without = "; ".join(one.text for one in limits)
    return f"{title.text}, but not {without}" if without else title.text


# ---------------------------------------------------------------------------------- own data


@cache
def _data() -> Mapping[str, Tree]:
    tree = load(_FILE.read_text(encoding="utf-8"), _FILE.name)
    return tree if isinstance(tree, dict) else {}


@cache
def _frames() -> Mapping[str, Mapping[str, str]]:
    words = _data()["words"]
    return {
        name: {key: str(text) for key, text in frames.items()}
        for name, frames in (words.items() if isinstance(words, dict) else ())
        if isinstance(frames, dict)
    }


def _items(tree: Tree) -> Iterator[Mapping[str, Tree]]:
    yield from (one for one in (tree if isinstance(tree, tuple) else ()) if isinstance(one, dict))


def _choice(one: Mapping[str, Tree]) -> Choice:
    asked = (
        Asked(tuple(str(each["each"]).split(".")), _words(each["say"]))
        for each in _items(one["from"])
    )
    return Choice(str(one["key"]), str(one["label"]), tuple(asked))


def _words(tree: Tree) -> tuple[str, ...]:
    return tuple(map(str, tree)) if isinstance(tree, tuple) else ()
