"""Gather the parts of a fact together with the plan values and gaps behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import cast

from kit.core import Pointer, Undecided
from kit.doctree import joining
from kit.doctree.nodes import (
    Block,
    Inlines,
    Paragraph,
    Table,
    Text,
    UndecidedBox,
    Verify,
)
from kit.facts import scopes
from kit.facts.fields import Gap, box, field_fact, reach
from kit.facts.phrases import label
from kit.facts.told import Scene, Told
from kit.model.shared import Checked, Statute
from kit.source import load


@dataclass(slots=True)
class Gathering:
    """Collects what one computed fact rests on while it is worded."""

    scene: Scene
    pointers: list[Pointer] = field(default_factory=list)
    missing: list[Undecided] = field(default_factory=list)

    def say(self, name: str, scene: Scene | None = None) -> Inlines:
        """Give a plan field's words; a visible box when nobody has decided."""
        told = field_fact(scene or self.scene, name)
        self.pointers.extend(told.pointers)
        self.missing.extend(told.missing)
        if isinstance(told.value, bool):
            return (Text(label(self.scene.language, "yes" if told.value else "no")),)
        return cast("Inlines", told.value)

    def maybe(self, name: str, scene: Scene | None = None) -> Inlines:
        """Give a plan field's words, or nothing while it is undecided."""
        return self.say(name, scene) if decided(scene or self.scene, name) else ()

    def each(self, kind: str) -> Iterator[Scene]:
        """Give one scene for every entry of a kind."""
        return scopes.scenes(self.scene, kind)

    def line(self, content: Inlines) -> Told:
        """Tell words within a line."""
        return Told(content or (Text(""),), tuple(self.pointers), tuple(self.missing))

    def tell(self, *content: Block) -> Told:
        """Tell blocks; a lone word for "none" when there are none."""
        shown = content or (Paragraph((Text(label(self.scene.language, "nothing")),)),)
        return Told(shown, tuple(self.pointers), tuple(self.missing))

    def absent(self, name: str) -> Told:
        """Tell that a whole list is undecided, with its owner."""
        spot = reach(self.scene, name)
        if isinstance(spot, Gap):
            self.missing.append(spot)
            return self.tell(Paragraph((box(self.scene, spot),)))
        return self.tell()

    def table(
        self,
        key: str,
        header: Sequence[str],
        rows: Iterable[Sequence[Inlines]],
        weights: tuple[int, ...] = (),
    ) -> Table:
        """Give a table whose caption and heads are named in ``tables*.yaml``."""
        words = _tables()[key]
        language = self.scene.language
        heads = [text(words[head][language]) for head in header]
        caption = words["caption"][language]
        return tabled(self.scene, (f"{key}_table", caption), heads, rows, weights)

    def law(self, name: str) -> Inlines:
        """Give a statute with the mark "verify with counsel" until counsel has checked it."""
        spot = reach(self.scene, name)
        if isinstance(spot, Gap):
            self.missing.append(spot)
            return (box(self.scene, spot),)
        return joined(map(statute, self.statutes(name)), self.scene.language)

    def statutes(self, name: str) -> tuple[Statute, ...]:
        """Give the statutes that a field names; none while it is undecided."""
        spot = reach(self.scene, name)
        if isinstance(spot, Gap):
            return ()
        self.pointers.append(spot.pointer)
        entries = spot.value if isinstance(spot.value, tuple) else (spot.value,)
        return tuple(entry for entry in entries if isinstance(entry, Statute))


def tabled(
    scene: Scene,
    name_and_caption: tuple[str, str],
    heads: Iterable[Inlines],
    rows: Iterable[Iterable[Inlines]],
    weights: tuple[int, ...] = (),
) -> Table:
    """Give a table; its key tells it from the same table about another entry."""
    name, caption = name_and_caption
    entry = getattr(scene.entry, "id", "")
    return Table(
        key=f"{name}@{entry}" if entry else name,
        caption=caption,
        header=tuple(heads),
        rows=tuple(tuple(_cell(cell) for cell in row) for row in rows),
        weights=weights,
    )


def inner_scenes(scene: Scene, key: str) -> Iterator[Scene]:
    """Give one scene for every item of a list inside the entry at hand, in the list's name."""
    items = getattr(scene.entry, key, None) or ()
    for index, item in enumerate(items):
        at = (*scene.pointer, key, index)
        yield replace(scene, scope="item", entry=item, pointer=at)


_NOTHING = {"", *(label(language, "nothing_within") for language in ("en", "es"))}
"""What a cell shows as a dash: no words, and the word for a list that is decided to be empty."""


def _cell(content: Inlines) -> Inlines:
    empty = all(isinstance(node, Text) and node.text.strip() in _NOTHING for node in content)
    return (Text("\N{EM DASH}"),) if empty else joining.capital(content)


def statute(entry: Statute) -> Inlines:
    """Give a law's name and citation, marked until counsel has checked it."""
    citation = entry.citation or ""
    words = f"{entry.title} ({citation})" if entry.title and citation else entry.title or citation
    mark: Inlines = () if confirmed(entry.checked) else (Text(" "), Verify())
    return (Text(words), *mark)


def confirmed(check: Checked | None) -> bool:
    """Tell whether an office has confirmed a law, with the day."""
    return check is not None and bool(check.by and check.on)


def decided(scene: Scene, name: str) -> bool:
    """Tell whether a plan field has a value other than none."""
    spot = reach(scene, name)
    return not isinstance(spot, Gap) and spot.value != ()


def joined(parts: Iterable[Inlines], language: str) -> Inlines:
    """Join lines of words with commas and a last "and"."""
    lines = list(parts)
    last = " y " if language == "es" else " and "
    content: list[Text | UndecidedBox | object] = []
    for index, line in enumerate(lines):
        if index:
            content.append(Text(last if index == len(lines) - 1 else ", "))
        content.extend(line)
    return cast("Inlines", tuple(content))


def text(words: str) -> Inlines:
    """Give plain words as a line."""
    return (Text(words),)


def entry_scene(scene: Scene, kind: str, name: str) -> Scene | None:
    """Give the scene of one entry by its id."""
    found = (one for one in scopes.scenes(scene, kind) if getattr(one.entry, "id", "") == name)
    return next(found, None)


def plan_scene(scene: Scene) -> Scene:
    """Give the scene of the whole plan."""
    return replace(scene, scope="plan", entry=None, pointer=())


@cache
def _tables() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for path in sorted(Path(__file__).parent.glob("tables*.yaml")):
        tree = load(path.read_text(encoding="utf-8"), path.name)
        found |= cast("dict[str, dict[str, dict[str, str]]]", tree)
    return found
