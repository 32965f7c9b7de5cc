"""Put faults into the words of ``faults.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from kit.core import Diagnostic, Place, Pointer, Severity
from kit.source.faults import Fault
from kit.source.lines import Lines
from kit.source.own import load

OWNER = "project_manager"
"""Who mends a file that can't be read: the person who keeps the plan."""


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A fault that the reader can find.

    Attributes:
        code: Stable code such as ``SRC-006``.
        name: The fault's name, such as ``tab-indent``.
        severity: Weight of the diagnostic.
        message: What the file says, with ``{words}`` to fill in.
        why: Why it matters.
        cure: What to do, with ``{words}`` to fill in.
    """

    code: str
    name: str
    severity: Severity
    message: str
    why: str
    cure: str

    def at(self, place: Place, words: Mapping[str, str]) -> Diagnostic:
        """Give the diagnostic for this fault at a place."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message.format_map(words),
            why=self.why,
            cure=self.cure.format_map(words),
            owner=OWNER,
            place=place,
        )


@cache
def fault_kinds() -> Mapping[str, FaultKind]:
    """Give every fault that the reader can find, by name, in the order of their codes."""
    text = files("kit.source").joinpath("faults.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[dict[str, str], ...]", load(text, "faults.yaml"))
    return {row["name"]: _kind(**row) for row in rows}


def _kind(*, severity: str, **row: str) -> FaultKind:
    return FaultKind(severity=Severity(severity), **row)


def span(file: str, lines: Lines, start: int, end: int) -> Place:
    """Give the place of a span of one file."""
    return Place(file, *lines.at(start), *lines.at(end))


def tell(fault: Fault, file: str, lines: Lines, pointer: Pointer = ()) -> Diagnostic:
    """Put a fault of one file into words."""
    related = tuple((word, span(file, lines, start, end)) for word, start, end in fault.related)
    words = {**fault.words, "file": file}
    if related:
        words["line"] = str(related[0][1].line)
    return replace(
        fault_kinds()[fault.name].at(span(file, lines, fault.start, fault.end), words),
        pointer=pointer,
        written=lines.text[fault.start : fault.end] or None,
        suggestion=fault.suggestion,
        related=related,
    )
