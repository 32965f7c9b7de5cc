"""Kinds of provision that real instruments hold, and where each document of the kit holds them.

A document's folder may hold ``provisions.yaml``: one entry for each kind of provision, with the
clauses or sections that hold it, the other document that does, or the reason why none does. A
document without that file is told section by section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from kit.documents.outline import Outline, Part
from kit.source import load

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text of another place that provisions were compared with.

    Attributes:
        name: Its short name.
        kind: ``agreement``, ``directive``, ``guide`` ...
        title: What it is, and where.
        url: Where it was read.
    """

    name: str
    kind: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One kind of provision in one document.

    Attributes:
        key: Unique in the document.
        says: What it is about.
        clauses: Clauses of the document that hold it.
        parts: Sections of the document that hold it whole.
        elsewhere: Clauses that hold it in other documents, by document.
        absent: Why no document holds it, or empty.
        seen: Instruments in which it was seen; general practice when empty.
    """

    key: str
    says: str
    clauses: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    elsewhere: Mapping[str, tuple[str, ...]] | None = None
    absent: str = ""
    seen: tuple[str, ...] = ()


class _Entry(TypedDict, total=False):
    says: str
    clauses: tuple[str, ...]
    parts: tuple[str, ...]
    elsewhere: dict[str, tuple[str, ...]]
    absent: str
    seen: tuple[str, ...]


@cache
def instruments() -> Mapping[str, Instrument]:
    """Give the instruments of other places by short name."""
    told = cast("dict[str, dict[str, str]]", _read(_HERE / "instruments.yaml"))
    return {name: Instrument(name, **facts) for name, facts in told.items()}


def provisions(outline: Outline) -> tuple[Provision, ...]:
    """Give a document's kinds of provision; its sections where nobody has listed any."""
    path = _listed(outline)
    if not path.exists():
        return tuple(
            Provision(part.key, part.title.get("en", part.key), parts=(part.key,))
            for part in outline.parts
        )
    told = cast("dict[str, _Entry]", _read(path))
    return tuple(Provision(key, **entry) for key, entry in told.items())


def is_listed(outline: Outline) -> bool:
    """Tell whether somebody has compared the document with instruments of its kind."""
    return _listed(outline).exists()


def held(outline: Outline, provision: Provision) -> tuple[str, ...]:
    """Give the clauses of a document that hold a kind of provision, each once."""
    named = [part for part in outline.every_part() if part.key in provision.parts]
    inside = (name for part in named for name in _within(part))
    return tuple(dict.fromkeys((*provision.clauses, *inside)))


def _within(part: Part) -> Iterator[str]:
    yield from (use.clause for use in part.uses)
    for inner in part.parts:
        yield from _within(inner)


def _listed(outline: Outline) -> Path:
    return _HERE / outline.name / "provisions.yaml"


@cache
def _read(path: Path) -> object:
    return load(path.read_text(encoding="utf-8"), path.name)
