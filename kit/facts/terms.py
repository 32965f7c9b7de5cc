"""The terms that documents define, the same words in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from kit.doctree.nodes import Definition, Definitions
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import label
from kit.facts.registry import fact
from kit.facts.told import Scene, Told
from kit.source import load

_Entry = Mapping[str, Mapping[str, str]]


@fact("definitions")
def definitions(scene: Scene) -> Told:
    """Terms that documents define; each prints those that it uses."""
    return _defined(scene, "in_pair" if scene.scope == "pair" else "meaning")


@fact("definitions")
def sharing_definitions(scene: Scene) -> Told:
    """Terms that the data-sharing agreement defines; it prints those that it uses."""
    return _defined(scene, "in_sharing")


def _defined(scene: Scene, place: str) -> Told:
    entries = tuple(
        Definition(entry["term"][scene.language], text(_means(entry, place, scene.language)))
        for entry in terms().values()
    )
    return Gathering(scene).tell(Definitions(entries, glossary=True))


def _means(entry: _Entry, place: str, language: str) -> str:
    meaning = entry.get(place, entry["meaning"])
    return label(language, "means").format(meaning[language])


@cache
def terms() -> Mapping[str, _Entry]:
    """Give every term that documents may define, by its id."""
    path = Path(__file__).with_name("definitions.yaml")
    return cast("Mapping[str, _Entry]", load(path.read_text(encoding="utf-8"), path.name))
