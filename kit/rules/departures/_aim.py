"""What a departure is aimed at: a rule that exists, at a place that the plan has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.core import Pointer
from kit.model.fields import Model
from kit.model.shapes import shapes
from kit.rules.answering import essence
from kit.rules.book import rules

if TYPE_CHECKING:
    from kit.model.commitments import Departure
    from kit.rules.context import Context


def codes(context: Context) -> frozenset[str]:
    """Give the codes of all rules, local ones included."""
    return frozenset(rule.code for rule in rules()) | context.local


def essential(entry: Departure, context: Context) -> str:
    """Give the essential principle that the finding rests on which a departure names, or none."""
    code = (entry.rule or "").strip().upper()
    found = next((rule for rule in rules() if rule.code == code), None)
    return essence(found, context.plan.plan.edition or "") if found else ""


def places(context: Context) -> frozenset[str]:
    """Give every place of the plan by its address."""
    return context.recall("places", lambda: frozenset(_places(context)))


def strays(entry: Departure, context: Context) -> bool:
    """Tell whether a departure's place is named and nowhere in the plan."""
    place = (entry.at or "").strip()
    return bool(place) and "[" not in place and not _stands(place, context.plan)


def _stands(place: str, here: object) -> bool:
    for step in place.split("."):
        if isinstance(here, tuple):
            inside = {str(getattr(one, "id", at)): one for at, one in enumerate(here)}
        elif isinstance(here, Model):
            inside = {key: getattr(here, one.name) for key, one in shapes(type(here)).items()}
        else:
            return False
        if step not in inside:
            return False
        here = inside[step]
    return True


def _places(context: Context) -> Iterator[str]:
    groups: dict[Pointer, str] = {(): ""}
    for value in context.values:
        *above, key = value.pointer
        group = tuple(above)
        if group not in groups:
            groups[group] = context.address(group)
            yield groups[group]
        yield f"{groups[group]}.{key}".removeprefix(".")
