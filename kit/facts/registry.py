"""The one registry of facts that clauses may name.

A fact is either computed by a function marked ``@fact`` in this package, or it is a plan field
named by its path: ``plan.title``, ``intake.within``, or, about the entry at hand,
``agency.reports.code``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from kit.facts import lines, listings
from kit.facts.fields import field_fact
from kit.facts.told import Scene, Told

Get = Callable[[Scene], Told]


@dataclass(frozen=True, slots=True)
class Fact:
    """A computed fact.

    Attributes:
        name: How clauses name it.
        kind: ``text``, ``number``, ``duration``, ``list``, ``table``, ``figure``, ``flag`` ...
        scope: ``plan`` or the kind of entry it speaks about.
        title: What it says, one line.
        get: Gives it.
    """

    name: str
    kind: str
    scope: str
    title: str
    get: Get


def fact(kind: str, scope: str = "plan") -> Callable[[Get], Fact]:
    """Make a fact of a function; the function's name is the fact's name."""

    def make(get: Get) -> Fact:
        title = (get.__doc__ or "").strip().splitlines()[0].rstrip(".")
        return Fact(get.__name__, kind, scope, title, get)

    return make


@cache
def facts() -> Mapping[str, Fact]:
    """Give every computed fact by name."""
    found = {
        one.name: Fact(one.name, "table", one.scope, one.title, get)
        for one, get in listings.getters()
    }
    for group, get in lines.getters():
        found[group.name] = Fact(group.name, "fields", "plan", group.title, get)
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        for value in vars(import_module(f"kit.facts.{path.stem}")).values():
            if isinstance(value, Fact):
                found[value.name] = value
    return found


def tell(scene: Scene, name: str) -> Told:
    """Tell a fact about a scene.

    Raises:
        KeyError: There is no such fact, or it speaks about another kind of entry.
    """
    computed = facts().get(name)
    if computed is None:
        return field_fact(scene, name)
    if computed.scope not in {"plan", scene.scope}:
        raise KeyError(f"{name} speaks about one {computed.scope}")
    return computed.get(scene)
