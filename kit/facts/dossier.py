"""What is known of all documents of a plan, for the one document that speaks of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.tracing import Trace

Standing = Literal["holds", "suspect", "astray"]


@dataclass(frozen=True, slots=True)
class Held:
    """One document of a package.

    Attributes:
        key: Its file name without ending.
        outline: What it is made of; the folder that it lies in.
        title: What it is called.
        languages: The languages that it comes in.
        fingerprint: Hash of its title and words, which signatures bind.
    """

    key: str
    outline: str
    title: str
    languages: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Local:
    """Local text as it stands in the documents.

    Attributes:
        id: Its id in the plan.
        heading: What the clause is called that it replaces or follows.
        added: Whether it stands beside a clause, not in place of one.
        standing: ``suspect`` when the clause has changed since, ``astray`` when nothing has it.
        edition: Edition of the clause today; empty when there is no such clause.
        where: Documents by key, each with the number it has there.
        words: What it says.
    """

    id: str
    heading: str
    added: bool
    standing: Standing
    edition: str
    where: tuple[tuple[str, str], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The documents of a plan, the threads through them, the local text in them."""

    trace: Trace
    held: tuple[Held, ...] = ()
    local: tuple[Local, ...] = ()
