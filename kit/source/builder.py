"""Build plain data from the YAML event stream: text stays text, and each piece keeps its place.

The stream is libyaml's. Its own loaders aren't used: they turn ``06037`` into 3103 and ``NO``
into False, let the second of two equal keys win in silence, and forget where things stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

import yaml
from yaml import YAMLError, events

from kit.source.faults import Fault, Refused, clip
from kit.source.syntax import explain
from kit.source.tree import Entry, Spot, Tree, entry_of

DEEPEST = 24
"""How many mappings and lists may stand inside each other."""

_MOST_FAULTS = 25
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_SHORT = 5
_SWALLOWED = re.compile(r"[\r\n][ \t]*(-[ \t]+[^\r\n]*)")
_TAG = re.compile(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)")
_HALF_LETTER = re.compile("[\ud800-\udfff]")  # only SafeLoader lets one through
_HALF_ESCAPE = re.compile(r"(\\[uU])(?:0000)?[dD][89a-fA-F]")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # without libyaml: the same, but slower


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]


_ALIAS: type = events.AliasEvent
_MAPPING: type = events.MappingStartEvent
_MAPPING_END: type = events.MappingEndEvent
_SCALAR: type = events.ScalarEvent
_SEQUENCE_END: type = events.SequenceEndEvent
_STREAM_END: type = events.StreamEndEvent


@dataclass(frozen=True, slots=True)
class Built:
    """What one text says.

    Attributes:
        tree: The data; None also when the text is empty or could not be read.
        spot: Where it stands; None when there is nothing.
        faults: What is wrong with it.
        whole: False when reading had to stop before the end.
    """

    tree: Tree
    spot: Spot | None
    faults: tuple[Fault, ...]
    whole: bool


def build(text: str) -> Built:
    """Give the data of one YAML text, and say what keeps it from being read."""
    faults: list[Fault] = []
    try:
        tree, spot = _document(text, faults)
    except Refused as refused:
        return Built(None, None, (*faults, refused.fault), whole=False)
    except YAMLError as error:
        return Built(None, None, (*faults, explain(error, text)), whole=False)
    return Built(tree, spot, tuple(faults), whole=True)


def _document(text: str, faults: list[Fault]) -> tuple[Tree, Spot | None]:
    get = cast("Callable[[], _Event]", _PARSER(text).get_event)
    get()
    if type(get()) is _STREAM_END:
        return None, None
    tree, spot = _Builder(text, get, faults).node(get(), 1)
    get()
    after = get()
    if type(after) is not _STREAM_END:
        raise Refused(Fault("second-document", after.start_mark.index, after.end_mark.index))
    return tree, spot


class _Builder:
    """Turn events into data, noting faults and reading on where that is safe.

    Plain text on one line is as long as its span; quotes, folded lines, anchors and tags make the
    span longer. So only what is longer gets a second look, and the rest costs nothing.
    """

    __slots__ = ("_faults", "_get", "_text")

    def __init__(self, text: str, get: Callable[[], _Event], faults: list[Fault]) -> None:
        self._text = text
        self._get = get
        self._faults = faults

    def node(self, event: _Event, depth: int) -> tuple[Tree, Spot]:
        """Give what one event begins, and where it stands."""
        kind, start = type(event), event.start_mark.index
        if kind is _ALIAS or kind is _SCALAR:
            return self._leaf(event, start, event.end_mark.index)
        if event.anchor or event.tag:
            self._look(event)
        if depth > DEEPEST:
            raise Refused(Fault("nested-too-deeply", start, start + 1))
        if kind is _MAPPING:
            values, entries, end = self._mapping(depth)
            if "<<" in values or "" in values:
                self._refuse_names(values, entries)
            return values, (start, end, entries)
        items, spots, end = self._sequence(depth)
        return items, (start, end, spots)

    def _leaf(self, event: _Event, start: int, end: int) -> tuple[Tree, Spot]:
        """Give a lone text, or refuse an alias."""
        if type(event) is _ALIAS:
            words = {"text": clip(self._text[start:end])}
            self._note(Fault("alias", start, end, words, spoils=True))
            return None, (start, end)
        self._look(event)
        nothing = end - start == len(event.value) and event.value in _NOTHING
        return None if nothing else event.value, (start, end)

    def _mapping(self, depth: int) -> tuple[dict[str, Tree], dict[str, Entry], int]:
        get, scalar = self._get, _SCALAR
        values: dict[str, Tree] = {}
        entries: dict[str, Entry] = {}
        while True:
            key = get()
            if type(key) is not scalar:
                if type(key) is _MAPPING_END:
                    break
                self._refuse_key(key, depth)
                continue
            name = key.value
            start, end = key.start_mark.index, key.end_mark.index
            value = get()
            if type(value) is scalar:
                content: Tree = (text := value.value)
                first, last = value.start_mark.index, value.end_mark.index
                size = last - first
                if size != len(text):
                    self._look(value)
                elif size < _SHORT and text in _NOTHING:
                    content = None
                entry: Entry = (start, end, first, last)
            else:
                content, spot = self.node(value, depth + 1)
                entry = entry_of(start, end, spot)
            if (name not in values and end - start == len(name)) or self._accept(key, entries):
                values[name] = content
                entries[name] = entry
        return values, entries, key.end_mark.index

    def _sequence(self, depth: int) -> tuple[tuple[Tree, ...], list[Spot], int]:
        get = self._get
        items: list[Tree] = []
        spots: list[Spot] = []
        while type(event := get()) is not _SEQUENCE_END:
            if type(event) is _SCALAR:
                item: Tree = event.value
                start, end = event.start_mark.index, event.end_mark.index
                if end - start != len(event.value):
                    self._look(event)
                elif end - start < _SHORT and item in _NOTHING:
                    item = None
                spot: Spot = (start, end)
            else:
                item, spot = self.node(event, depth + 1)
            items.append(item)
            spots.append(spot)
        return tuple(items), spots, event.end_mark.index

    def _accept(self, key: _Event, entries: dict[str, Entry]) -> bool:
        """Look at a key that is quoted, marked, empty or repeated."""
        start, end = key.start_mark.index, key.end_mark.index
        self._look(key)
        if key.value not in entries:
            return True
        first, last, *_ = entries[key.value]
        words = {"key": clip(key.value)}
        related = (("first written here", first, last),)
        fault = Fault("repeated-key", start, end, words, related=related, about=first, spoils=True)
        self._note(fault)
        return False

    def _refuse_key(self, key: _Event, depth: int) -> None:
        """Read past a key that isn't text, and past its value."""
        start = key.start_mark.index
        _, spot = self.node(key, depth + 1)
        self.node(self._get(), depth + 1)
        words = {"text": clip(self._text[start : spot[1]])}
        self._note(Fault("key-not-text", start, spot[1], words, spoils=True))

    def _refuse_names(self, values: dict[str, Tree], entries: dict[str, Entry]) -> None:
        """Take out the names that name nothing."""
        for name, fault in (("<<", "merge-key"), ("", "no-name")):
            if name in entries:
                start, end = entries.pop(name)[:2]
                del values[name]
                self._note(Fault(fault, start, end, spoils=True))

    def _look(self, event: _Event) -> None:
        """Refuse the marks of YAML that a plan has no use for, and list items that are none."""
        start = event.start_mark.index
        if event.anchor:
            begin = self._text.index("&", start)
            end = begin + 1 + len(event.anchor)
            self._note(Fault("anchor", begin, end, {"text": self._text[begin:end]}))
        if event.tag and (found := _TAG.search(self._text, start)):
            self._note(Fault("tag", *found.span(), {"text": clip(found[0])}))
        if type(event) is _SCALAR:
            self._look_at_text(event, start)

    def _look_at_text(self, event: _Event, start: int) -> None:
        end = event.end_mark.index
        half = None if event.value.isascii() else _HALF_LETTER.search(event.value)
        if half and (found := _HALF_ESCAPE.search(self._text, start, end)):
            raise Refused(Fault("unknown-escape", *found.span(1), {"text": found[1]}))
        if event.implicit[0]:
            found = _SWALLOWED.search(self._text, start, end)
            if found:
                words = {"text": clip(found[1])}
                self._note(Fault("swallowed-item", *found.span(1), words, spoils=True))

    def _note(self, fault: Fault) -> None:
        if len(self._faults) + 1 >= _MOST_FAULTS:
            raise Refused(fault)
        self._faults.append(fault)
