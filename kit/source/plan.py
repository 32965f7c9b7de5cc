"""Put a plan together from the bytes of its files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from kit.core import Diagnostic, KitError, Place, Pointer, Severity
from kit.core.near import closest
from kit.source.builder import Built, build
from kit.source.characters import decode, forbidden
from kit.source.faults import Fault, clip
from kit.source.glance import (
    curly_quotes,
    lost_remarks,
    odd_dashes,
    odd_leads,
    question_marks,
)
from kit.source.lines import Lines
from kit.source.positions import innermost
from kit.source.sections import BESIDE, MAIN, READ_ORDER, SECTIONS
from kit.source.source import Reading, Source
from kit.source.tree import Entry, Spot, Tree
from kit.source.wording import fault_kinds, span, tell


@dataclass(frozen=True, slots=True)
class _Part:
    """One file of a plan, as far as it could be read."""

    name: str
    lines: Lines
    tree: Mapping[str, Tree]
    entries: Mapping[str, Entry]
    diagnostics: tuple[Diagnostic, ...]
    spoiled: tuple[Pointer, ...]
    whole: bool


def read_bytes(files: Mapping[str, bytes], beside: Sequence[str] = ()) -> Reading:
    """Read a plan from bytes.

    Args:
        files: A single file of any name, or the files of a folder plan.
        beside: Names of further files in the folder, which aren't read.

    Raises:
        KitError: When none of several files is the main one.
    """
    if len(files) == 1:
        return _join([_read(name, data, "") for name, data in files.items()], beside)
    by_base = {_base(name): name for name in files}
    if MAIN not in by_base:
        raise KitError(f"There is no {MAIN} among the files.", f"A plan begins in {MAIN}.")
    chosen = [by_base[base] for base in READ_ORDER if base in by_base]
    parts = [_read(name, files[name], _section(name)) for name in chosen]
    return _join(parts, [*(name for name in files if name not in chosen), *beside])


def _base(name: str) -> str:
    return PurePosixPath(name).name


def _section(name: str) -> str:
    """Give the section that a file is named for, or empty for the main file."""
    stem = PurePosixPath(name).stem
    return stem if stem in SECTIONS else ""


def _read(name: str, data: bytes, section: str) -> _Part:
    text, refused = decode(data)
    refused = refused or forbidden(text)
    built = Built(None, None, (refused,), whole=False) if refused else build(text)
    stops = _stops(text, built, section)
    seen = _seen(text, built.spot)
    faults = [*built.faults, *stops, *seen, *_empty(built, section)]
    faults.sort(key=lambda fault: fault.start)
    pointers = [_pointer(fault, built.spot) for fault in faults]
    lines = Lines(text)
    whole = built.whole and not stops
    return _Part(
        name=name,
        lines=lines,
        tree=built.tree if whole and isinstance(built.tree, dict) else {},
        entries=_entries(built.spot) if whole else {},
        diagnostics=tuple(
            tell(fault, name, lines, pointer)
            for fault, pointer in zip(faults, pointers, strict=True)
        ),
        spoiled=tuple(
            pointer for fault, pointer in zip(faults, pointers, strict=True) if fault.spoils
        ),
        whole=whole,
    )


def _seen(text: str, spot: Spot | None) -> list[Fault]:
    """Give what the parser takes differently than the eye, where the plan can still be read."""
    return [*lost_remarks(text, spot), *curly_quotes(text, spot)] if spot else []


def _entries(spot: Spot | None) -> dict[str, Entry]:
    inner = spot[2] if spot and len(spot) == 3 else None  # noqa: PLR2004 - shapes differ by length
    return inner if isinstance(inner, dict) else {}


def _pointer(fault: Fault, spot: Spot | None) -> Pointer:
    if spot is None:
        return ()
    return innermost(spot, fault.start if fault.about is None else fault.about)[0]


def _empty(built: Built, section: str) -> list[Fault]:
    nothing = built.whole and built.tree is None and section
    return [Fault("nothing-yet", 0, 0, {"section": section})] if nothing else []


def _stops(text: str, built: Built, section: str) -> list[Fault]:
    """Give what keeps a file that YAML can read from being part of a plan."""
    if not built.whole:
        return []
    spot = built.spot or (0, 0)
    odd = odd_leads(text, spot) or odd_dashes(text, spot)
    return odd or question_marks(text, spot) or _top(text, built, section)


def _top(text: str, built: Built, section: str) -> list[Fault]:
    """See that a file begins with named sections."""
    tree, (start, end, *_) = built.tree, built.spot or (0, 0)
    if isinstance(tree, dict) and (
        not section or not tree or any(map(SECTIONS.__contains__, tree))
    ):
        return []
    if tree is None:
        return [] if section else [Fault("empty-file", 0, 0)]
    first = re.split(r"[\r\n]", text[start:end], maxsplit=1)[0].rstrip()
    words = {"section": section, "text": clip(first)}
    name = "section-not-named" if section else "no-sections"
    return [Fault(name, start, start + len(first), words)]


def _join(parts: Sequence[_Part], beside: Sequence[str]) -> Reading:
    files = {part.name: part.lines.text for part in parts}
    roots: dict[str, tuple[str, Entry]] = {}
    data: dict[str, Tree] = {}
    told: list[Diagnostic] = []
    for part in parts:
        told += part.diagnostics
        for section, entry in part.entries.items():
            if section in roots:
                told.append(_twice(section, part, entry, roots[section], files))
                continue
            roots[section] = (part.name, entry)
            data[section] = part.tree[section]
    told += _strangers(beside, {_base(part.name) for part in parts})
    spoiled = frozenset(pointer for part in parts for pointer in part.spoiled)
    whole = all(part.whole for part in parts)
    source = Source(data, files, roots, spoiled) if whole else None
    return Reading(source, tuple(told), files)


def _twice(
    section: str,
    part: _Part,
    entry: Entry,
    first: tuple[str, Entry],
    files: Mapping[str, str],
) -> Diagnostic:
    """Tell of a section that stands in two files."""
    other = span(first[0], Lines(files[first[0]]), *first[1][:2])
    words = {"section": section, "first": first[0], "second": part.name, "line": str(other.line)}
    told = fault_kinds()["repeated-section"].at(span(part.name, part.lines, *entry[:2]), words)
    return replace(told, pointer=(section,), written=section, related=(("first here", other),))


def _strangers(names: Sequence[str], read: Collection[str]) -> Iterator[Diagnostic]:
    """Tell of YAML files in the folder that aren't read, for it may be a slip.

    A name that is nearly a section's weighs more, unless that section's own file is there.
    """
    for name in sorted(names):
        base = _base(name)
        stem, _, ending = base.casefold().removesuffix(".txt").rpartition(".")
        wanted = f"{stem}.yaml"
        if base in BESIDE or base.startswith((".", "~$")):
            continue
        if wanted in READ_ORDER:
            yield _stranger("wrong-file-name", name, wanted)
        elif ending == "yaml":
            near = closest(wanted, [one for one in READ_ORDER if one not in read])
            told = _stranger("unknown-file", name, near)
            yield replace(told, severity=Severity.WARNING) if near else told


def _stranger(fault: str, name: str, wanted: str | None) -> Diagnostic:
    words = {"file": name, "wanted": wanted or ""}
    told = fault_kinds()[fault].at(Place(name, 1, 1, 1, 1), words)
    return replace(told, written=_base(name), suggestion=wanted)
