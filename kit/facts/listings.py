"""Tables that list entries of a plan, declared as data in ``listings*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import cast

from kit.doctree.nodes import Inlines, Text
from kit.facts.gathering import Gathering, inner_scenes, tabled, text
from kit.facts.phrases import label, plain
from kit.facts.scopes import KINDS
from kit.facts.told import Scene, Told
from kit.source import load

_Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a listing.

    Attributes:
        head: Its head by language.
        fields: Fields of the row's entry whose words it joins; ``?`` marks one that may be missing.
        outer: Whether they are fields of the entry around the row's.
        empty: Label that stands in for nothing, or empty.
        instead: What to print in place of a word that authors type, by language.
        wide: Relative width.
    """

    head: _Words
    fields: tuple[str, ...]
    outer: bool
    empty: str
    instead: Mapping[str, _Words]
    wide: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One table as data.

    Attributes:
        name: Name of the fact.
        title: What it says, one line.
        each: Kind of entry.
        within: List inside the entry whose items are the rows, or empty.
        scope: ``plan``, or the kind of the one entry whose inner list it tells.
        order: Field that its rows go by, or empty for the plan's own order.
        caption: By language.
        columns: Its columns.
    """

    name: str
    title: str
    each: str
    within: str
    scope: str
    order: str
    caption: _Words
    columns: tuple[Column, ...]


def told(listing: Listing, scene: Scene) -> Told:
    """Tell a listing; a whole list that nobody has decided is a box with its owner.

    A column that every entry may leave out, and does, is left out.
    """
    put = Gathering(scene)
    rows = [_row(put, listing, one, around) for one, around in _ordered(put, listing)]
    if not rows:
        inner = f"{listing.scope}.{listing.within}"
        return put.absent(inner if listing.scope != "plan" else ".".join(KINDS[listing.each].path))
    shown = [at for at, column in enumerate(listing.columns) if _shown(column, at, rows)]
    rows = [tuple(row[at] for at in shown) for row in rows]
    heads = [text(listing.columns[at].head[scene.language]) for at in shown]
    weights = tuple(listing.columns[at].wide for at in shown)
    caption = listing.caption[scene.language]
    return put.tell(tabled(scene, (listing.name, caption), heads, rows, weights))


def _shown(column: Column, at: int, rows: list[tuple[Inlines, ...]]) -> bool:
    """Tell whether to print a column: not when all may leave it out and all do."""
    optional = not column.empty and all(name.endswith("?") for name in column.fields)
    return not optional or any(row[at] for row in rows)


def _ordered(put: Gathering, listing: Listing) -> list[tuple[Scene, Scene]]:
    """Give the scenes of the rows in their order; those that lack the field come last."""
    found = list(_scenes(put, listing))
    if listing.order:
        found.sort(key=lambda pair: _rank(getattr(pair[0].entry, listing.order, None)))
    return found


def _rank(value: object) -> tuple[bool, str]:
    return value is None, value.isoformat() if isinstance(value, date) else str(value)


def _scenes(put: Gathering, listing: Listing) -> Iterator[tuple[Scene, Scene]]:
    """Give the scene of each row with that of the entry around it.

    An entry whose inner list is undecided gives one row, in which it stands for itself.
    """
    around = iter((put.scene,)) if listing.scope != "plan" else put.each(listing.each)
    for one in around:
        if not listing.within or _waits(listing, one):
            yield one, one
            continue
        for inner in inner_scenes(one, listing.within):
            yield inner, one


def _waits(listing: Listing, scene: Scene) -> bool:
    return bool(listing.within) and getattr(scene.entry, listing.within, ()) is None


def _row(put: Gathering, listing: Listing, one: Scene, around: Scene) -> tuple[Inlines, ...]:
    if not _waits(listing, one):
        return tuple(
            _cell(put, column, around if column.outer else one) for column in listing.columns
        )
    box = put.say(f"{one.scope}.{listing.within}", one)
    inner = iter((box,))
    return tuple(
        _cell(put, column, around) if column.outer else next(inner, ())
        for column in listing.columns
    )


def _cell(put: Gathering, column: Column, scene: Scene) -> Inlines:
    parts = [_instead(put, column, _said(put, name, scene)) for name in column.fields]
    shown = [part for part in parts if part]
    if not shown:
        return text(label(scene.language, column.empty)) if column.empty else ()
    words = list(shown[0])
    for part in shown[1:]:
        words += [Text(" "), *part]
    return tuple(words)


def _instead(put: Gathering, column: Column, said: Inlines) -> Inlines:
    words = column.instead.get(plain(said).lower())
    return text(words[put.scene.language]) if words else said


def _said(put: Gathering, name: str, scene: Scene) -> Inlines:
    path = f"{scene.scope}.{name.removesuffix('?')}"
    return put.maybe(path, scene) if name.endswith("?") else put.say(path, scene)


@cache
def listings() -> tuple[Listing, ...]:
    """Give every listing, in the order of the files."""
    return tuple(
        _listing(name, data)
        for path in sorted(Path(__file__).parent.glob("listings*.yaml"))
        for name, data in _read(path).items()
    )


def _read(path: Path) -> Mapping[str, Mapping[str, object]]:
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, object]]", tree)


def _listing(name: str, data: Mapping[str, object]) -> Listing:
    columns = cast("tuple[Mapping[str, object], ...]", data["columns"])
    return Listing(
        name=name,
        title=str(data["title"]),
        each=str(data["each"]),
        within=str(data.get("within", "")),
        scope=str(data.get("scope", "plan")),
        order=str(data.get("order", "")),
        caption=cast("_Words", data["caption"]),
        columns=tuple(_column(column) for column in columns),
    )


def _column(data: Mapping[str, object]) -> Column:
    named = data["field"]
    return Column(
        head=cast("_Words", data["head"]),
        fields=tuple(map(str, named)) if isinstance(named, tuple) else (str(named),),
        outer=data.get("outer") == "yes",
        empty=str(data.get("empty", "")),
        instead=cast("Mapping[str, _Words]", data.get("instead", {})),
        wide=int(str(data["wide"])),
    )


def getters() -> Iterator[tuple[Listing, partial[Told]]]:
    """Give each listing with the function that tells it."""
    return ((listing, partial(told, listing)) for listing in listings())
