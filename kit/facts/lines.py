"""Lines that people fill in on a form, declared as data in ``lines*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Literal, cast

from kit.doctree.nodes import Fields, FillIn
from kit.facts.gathering import Gathering
from kit.facts.told import Scene, Told
from kit.source import load

Kind = Literal["text", "date", "tick"]
Width = Literal["short", "medium", "long"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line to fill in.

    Attributes:
        id: Unique in its group.
        label: What belongs there, by language.
        kind: A line of text, a date, or a tick box.
        width: How long it is on paper.
    """

    id: str
    label: Mapping[str, str]
    kind: Kind
    width: Width


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together; the name is that of the fact."""

    name: str
    title: str
    lines: tuple[Line, ...]


def told(group: Group, scene: Scene) -> Told:
    """Tell a group of lines; controls are named after the entry at hand, so that they differ."""
    entry = getattr(scene.entry, "id", "")
    return Gathering(scene).tell(
        Fields(
            tuple(
                FillIn(
                    f"{line.id}@{entry}" if entry else line.id,
                    line.label[scene.language],
                    line.kind,
                    line.width,
                )
                for line in group.lines
            )
        )
    )


@cache
def groups() -> tuple[Group, ...]:
    """Give every group, in the order of the files."""
    return tuple(
        Group(name, str(data["title"]), tuple(_lines(data["lines"])))
        for path in sorted(Path(__file__).parent.glob("lines*.yaml"))
        for name, data in _read(path).items()
    )


def _read(path: Path) -> Mapping[str, Mapping[str, object]]:
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, object]]", tree)


def _lines(entries: object) -> Iterator[Line]:
    for entry in cast("tuple[dict[str, object], ...]", entries):
        yield Line(
            str(entry["id"]),
            cast("Mapping[str, str]", entry["label"]),
            cast("Kind", entry.get("kind", "text")),
            cast("Width", entry.get("width", "medium")),
        )


def getters() -> Iterator[tuple[Group, partial[Told]]]:
    """Give each group with the function that tells it."""
    return ((group, partial(told, group)) for group in groups())
