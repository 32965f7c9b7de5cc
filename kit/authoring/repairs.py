"""Turn what a check suggests into edits, as far as nothing else can have been meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kit.authoring.edits import Edit, span
from kit.authoring.misread import misread
from kit.core import Diagnostic
from kit.model.wording import homes
from kit.source import Lines

_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", re.ASCII)
_NAME = re.compile(r"([A-Za-z_][\w-]*):")
_ODD_SPACES = {"\u00a0", " "}


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit that mends one fault.

    Attributes:
        edit: The edit.
        fault: What it mends.
    """

    edit: Edit
    fault: Diagnostic


def repairs(faults: Sequence[Diagnostic], files: Mapping[str, str]) -> Iterator[Repair]:
    """Give the repairs that are safe to try.

    Args:
        faults: What the check says.
        files: The text of each file by name.
    """
    lines = {name: Lines(text) for name, text in files.items()}
    for fault in faults:
        place = fault.place
        if place is None or place.file not in lines or fault.departure:
            continue
        start, end = span(lines[place.file], place)
        old = files[place.file][start:end]
        new = _new(fault, old)
        if new is not None and new != old:
            yield Repair(Edit(place, old, new), fault)


def _new(fault: Diagnostic, old: str) -> str | None:
    """Give what to write in a fault's place, or None when that isn't certain."""
    mend = _OF_FILES.get(fault.name)
    if mend is not None and fault.code.startswith("SRC-"):
        return mend(old, fault.suggestion)
    if fault.sure and fault.suggestion and fault.written:
        return _word(old, fault.written, fault.suggestion)
    return None


def _word(old: str, written: str, meant: str) -> str | None:
    """Give a word in the quotes that the author used, or None where the span holds more."""
    if not _PLAIN.fullmatch(meant):
        return None
    if old == written:
        return f'"{meant}"' if misread(meant) else meant
    return old[0] + meant + old[-1] if old in {f'"{written}"', f"'{written}'"} else None


def _as_suggested(_old: str, meant: str | None) -> str | None:
    return meant


def _colon_in_text(old: str, meant: str | None) -> str | None:
    """Quote a text that holds a colon, unless what stands before it is a key of a plan."""
    name = _NAME.match(old)
    return None if name and name[1] in homes() else meant


def _no_space(old: str, meant: str | None) -> str | None:
    """Put the space behind a colon, where a key of a plan stands before it."""
    name = _NAME.match(old)
    return meant if name and name[1] in homes() else None


def _dash(old: str, meant: str | None) -> str | None:
    return meant if old[1:2].isalpha() else None


def _odd_spaces(old: str, _meant: str | None) -> str | None:
    """Put an ordinary space for each that only looks like one."""
    return " " * len(old) if set(old) <= _ODD_SPACES else None


def _nothing(_old: str, _meant: str | None) -> str:
    return ""


_OF_FILES: Mapping[str, Callable[[str, str | None], str | None]] = {
    "colon-in-text": _colon_in_text,
    "curly-quotes": _as_suggested,
    "no-space-after-colon": _no_space,
    "no-space-after-dash": _dash,
    "odd-dash": _as_suggested,
    "odd-space-after-colon": _odd_spaces,
    "odd-space-indent": _odd_spaces,
    "reserved-sign": _as_suggested,
    "stray-byte-order-mark": _nothing,
}
"""Faults of files that have one cure, with what to write."""
