"""Say in words where something stands in a plan: the section, the entries on the way, the field."""

from __future__ import annotations

from collections.abc import Sequence

from kit import catalog
from kit.facts import phrases
from kit.facts.told import Scene
from kit.facts.values import name_of
from kit.model.commitments import Commitment
from kit.model.fields import Model, about
from kit.model.shapes import shapes


def place(scene: Scene, steps: Sequence[str | int]) -> str:
    """Give a place in words; the address as typed where it leads nowhere.

    Args:
        scene: The plan.
        steps: Keys, with positions or ids for entries of lists.
    """
    found = _followed(scene, steps)
    if found is None:
        return ".".join(map(str, steps))
    names, field = found
    said = ", ".join(filter(None, names))
    return f"{said}: {phrases.lower(field)}" if field else said


def on_the_way(scene: Scene, steps: Sequence[str | int]) -> tuple[str, ...]:
    """Give the section and the entries that a value lies in, without the value's own field."""
    found = _followed(scene, steps)
    return tuple(filter(None, found[0])) if found else (".".join(map(str, steps)),)


def _followed(scene: Scene, steps: Sequence[str | int]) -> tuple[list[str], str] | None:
    here: object = scene.plan
    names: list[str] = []
    field = ""
    for step in steps:
        if isinstance(here, tuple):
            here, field = _entry(here, step), ""
            names += [_name(scene, here)] if isinstance(here, Model) else []
        elif isinstance(here, Model) and step in shapes(type(here)):
            name = shapes(type(here))[str(step)].name
            field = "" if here is scene.plan else about(type(here), name).description.rstrip(".")
            names += [str(step).replace("_", " ").capitalize()] if here is scene.plan else []
            here = getattr(here, name)
        else:
            return None
    return names, field


def _entry(entries: tuple[object, ...], step: str | int) -> object:
    if isinstance(step, int):
        return entries[step] if step < len(entries) else None
    return next((one for one in entries if getattr(one, "id", None) == step), None)


def _name(scene: Scene, entry: Model) -> str:
    known = (
        catalog.principles().get(entry.principle or "") if isinstance(entry, Commitment) else None
    )
    if known:
        return str(known.label)
    return name_of(scene, entry)
