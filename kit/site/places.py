"""Where each field of the plan has its place among the pages, and how an address leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kit.facts.scopes import KINDS
from kit.facts.shapes import entry_model
from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.shapes import Shape, shapes
from kit.model.shared import Sourced

COMMON = {"kit.model.shared": "shared", "kit.model.conditions": "conditions"}
"""Pages for groups that many sections use, by the module that declares them."""

_STEP = re.compile(r"[^.\[\]]+")
_FORMS = ("list", "every", "code")
_ASKING = ("some", "none", "is", "known")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one group of the plan."""

    model: type[Model]
    shape: Shape

    @property
    def about(self) -> About:
        """What is declared of it."""
        return about(self.model, self.shape.name)

    @property
    def anchor(self) -> str:
        """Its place on its page."""
        return f"{group_anchor(self.model)}-{self.shape.name}"

    @property
    def link(self) -> str:
        """Its page and place, seen from the folder of all reference pages."""
        if self.model is Plan:
            return f"plan/{self.shape.key}.md"
        return f"plan/{home(self.model)}.md#{self.anchor}"

    @property
    def title(self) -> str:
        """Its key with the group that it belongs to, such as ``offense: citation``."""
        if self.model is Plan:
            return self.shape.key
        return f"{group_title(self.model).lower()}: {self.shape.key}"


@cache
def homes() -> dict[str, list[type[Model]]]:
    """Give the groups that each page shows, each once, nearest to where it is first used."""
    found: dict[str, list[type[Model]]] = {name: [] for name in (*SECTIONS, *COMMON.values())}
    found["shared"].append(Sourced)
    seen: set[type[Model]] = {Sourced}
    for section in SECTIONS:
        waiting = list(shapes(Plan)[section].kinds.values())
        while waiting:
            model = waiting.pop(0)
            if model not in seen:
                seen.add(model)
                found[COMMON.get(model.__module__, section)].append(model)
                waiting += [
                    held for shape in shapes(model).values() for held in shape.kinds.values()
                ]
    return found


@cache
def home(model: type[Model]) -> str:
    """Give the page that shows a group."""
    return next((name for name, models in homes().items() if model in models), "index")


def group_title(model: type[Model]) -> str:
    """Give a group's name in words."""
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in model.__name__)
    return spaced.strip().capitalize()


def group_anchor(model: type[Model]) -> str:
    """Give a group's place on its page."""
    return model.__name__.lower()


def at(address: str) -> Field | None:
    """Give the field that an address of a plan leads to, whichever entries it goes through.

    Args:
        address: Such as ``eligibility.exclusions.record.when.0`` or ``partners[2].signatory``.
    """
    return follow((Plan,), _STEP.findall(address))


def follow(models: Sequence[type[Model]], steps: Sequence[str]) -> Field | None:
    """Follow steps from any of some groups; the last field that they lead to, or None."""
    found: Field | None = None
    here: tuple[type[Model], ...] = tuple(models)
    in_list = False
    for step in steps:
        reached = next((Field(one, shapes(one)[step]) for one in here if step in shapes(one)), None)
        if in_list:
            in_list = False
            continue
        if reached is None or reached.shape.name in Sourced.model_fields:
            break
        found, here, in_list = reached, tuple(reached.shape.kinds.values()), reached.shape.many
    return found


def of_fact(name: str) -> Field | None:
    """Give the field behind a fact or a condition that clauses name; None for a computed one."""
    steps = name.removeprefix("not ").split(".")
    if steps[0] in _ASKING:
        steps = steps[1:-1] if steps[0] == "is" else steps[1:]
    if not steps:
        return None
    start = (Plan,) if steps[0] in SECTIONS else tuple(_entry(steps[0]))
    return _along(start, steps if steps[0] in SECTIONS else steps[1:])


def _entry(kind: str) -> Iterator[type[Model]]:
    if kind in KINDS:
        yield entry_model(kind)


def _along(models: tuple[type[Model], ...], steps: Sequence[str]) -> Field | None:
    """Follow the steps of a fact, which go through references and name no entries."""
    found: Field | None = None
    here = models
    for step in steps:
        reached = next((Field(one, shapes(one)[step]) for one in here if step in shapes(one)), None)
        if reached is None:
            return found if step in _FORMS else None
        found = reached
        refers = reached.about.refers
        here = tuple(reached.shape.kinds.values()) or (tuple(_entry(refers)) if refers else ())
    return found
