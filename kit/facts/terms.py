"""The terms that documents define, the same words in each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from kit.doctree.nodes import Definition, Definitions
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import label
from kit.facts.registry import fact
from kit.facts.told import Scene, Told
from kit.source import load

_Words = dict[str, str]
_Entry = TypedDict("_Entry", {"for": tuple[str, ...], "term": _Words, "meaning": _Words})


@fact("definitions")
def definitions(scene: Scene) -> Told:
    """Terms that agreements define."""
    return _defined(scene, "agreement")


@fact("definitions")
def sharing_definitions(scene: Scene) -> Told:
    """Terms that the data-sharing agreement defines."""
    return _defined(scene, "sharing")


@fact("definitions")
def officer_definitions(scene: Scene) -> Told:
    """Terms that officers' documents define."""
    return _defined(scene, "officers")


def _defined(scene: Scene, kind: str) -> Told:
    entries = tuple(
        Definition(
            entry["term"][scene.language],
            text(label(scene.language, "means").format(entry["meaning"][scene.language])),
        )
        for entry in _table().values()
        if kind in entry["for"]
    )
    return Gathering(scene).tell(Definitions(entries))


@cache
def _table() -> dict[str, _Entry]:
    path = Path(__file__).with_name("definitions.yaml")
    return cast("dict[str, _Entry]", load(path.read_text(encoding="utf-8"), path.name))
