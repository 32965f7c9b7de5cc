"""What the kit tells an author about a plan: one fault, with its place, reason and cure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kit.core.places import Place
from kit.core.pointers import Pointer
from kit.core.stages import Stage


class Severity(Enum):
    """How much a diagnostic weighs; only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for errors, then warnings, then notes."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One fault of a plan, ready to be reported.

    Attributes:
        code: Stable code such as ``ELG-014``; never reused.
        name: The fault's name, such as ``blanket-record-bar``.
        severity: Weight at the stage that was judged.
        message: What the plan says, in the plan's own words.
        why: Why it matters, one sentence (principle, law or lesson).
        cure: What to write instead, one sentence.
        owner: Role that can decide it, such as ``prosecutor``.
        source: Where the reason comes from (URL or citation), or empty.
        pointer: The value concerned.
        address: The value with list entries named by their ids, which stays when lines move.
        place: Its span in the author's files; None when there is no file.
        written: The author's own text at the place, or None.
        suggestion: A near-miss replacement for ``written``, or None.
        sure: Nothing but the suggestion can be meant, so that a tool may write it.
        due: Stage from which it is an error, or None when it never becomes one.
        related: Further places with a word on each.
        departure: Id of the departure that answers this finding, or None.
        edition: Catalog edition the reason was taken from, or empty.
    """

    code: str
    name: str
    severity: Severity
    message: str
    why: str
    cure: str
    owner: str = ""
    source: str = ""
    pointer: Pointer = ()
    address: str = ""
    place: Place | None = None
    written: str | None = None
    suggestion: str | None = None
    sure: bool = False
    due: Stage | None = None
    related: tuple[tuple[str, Place], ...] = ()
    departure: str | None = None
    edition: str = ""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order by file, line and column, then weight and code."""
        place = self.place or Place("", 0, 0, 0, 0)
        return (place.file, place.line, place.column, self.severity.rank, self.code, self.message)
