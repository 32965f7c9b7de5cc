"""Build the package of a plan, or compare a folder with it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kit.pipeline.judging import Judged, check

if TYPE_CHECKING:
    from kit.model.plan import Plan
    from kit.output import Outcome, Package, State
    from kit.renderers.aside import Here
    from kit.review.package import Wanted

_SLOW = "pdf"
"""The format that takes longest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build.

    Attributes:
        only: Documents and targets by name; all that the plan asks for when empty.
        formats: Formats of documents; all when empty.
        draft: Build although the plan has errors, and mark every page.
        as_of: The day that documents speak from; the plan's own when None.
        edits: What to do with files edited by hand: ``refuse``, ``keep`` or ``move``.
        annotated: Build each document also with the reasons of every clause.
    """

    only: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    draft: bool = False
    as_of: date | None = None
    edits: str = "refuse"
    annotated: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build, or of comparing a folder with what a build would give.

    Attributes:
        judged: The plan and what is to be said of it.
        outcome: What was written; None when errors stopped the build or nothing was to be written.
        state: How the folder stood before; None when errors stopped the build.
    """

    judged: Judged
    outcome: Outcome | None
    state: State | None


def build(target: Path | Mapping[str, bytes], folder: Path, order: Order) -> Built:
    """Check a plan, build its package and write it whole or not at all."""
    from kit.output import Edits, write
    from kit.review.words import words

    judged, package = _packed(target, order)
    if package is None:
        return Built(judged, None, None)
    outcome = write(package, folder, words=words, edits=Edits(order.edits))
    return Built(judged, outcome, outcome.state)


def compare(target: Path | Mapping[str, bytes], folder: Path, order: Order) -> Built:
    """Tell how a folder stands against the package of a plan, writing nothing."""
    from kit.output import check as compared
    from kit.review.words import words

    judged, package = _packed(target, order)
    state = None if package is None else compared(package, folder, words=words)
    return Built(judged, None, state)


def _packed(target: Path | Mapping[str, bytes], order: Order) -> tuple[Judged, Package | None]:
    """Judge a plan and make its package; a second process gets ready in the meantime."""
    from kit.renderers.aside import Here, ahead

    aside = not order.formats or _SLOW in order.formats
    with ahead(_SLOW) if aside else nullcontext(Here(_SLOW)) as slow:
        judged = check(target, as_of=order.as_of)
        if judged.plan is None or (judged.errors and not order.draft):
            return judged, None
        seal = seal_of(judged.plan, target)
        return judged, _package(judged.plan, _wanted(judged, order, seal), slow)


def _package(plan: Plan, wanted: Wanted, slow: Here) -> Package:
    from kit import __version__
    from kit.model.hashing import program_hash
    from kit.output import Origin, Package
    from kit.review.package import artifacts

    about = plan.plan
    origin = Origin(about.id, about.version, program_hash(plan), __version__, wanted.errors)
    return Package(origin, artifacts(plan, wanted, slow))


def _wanted(judged: Judged, order: Order, seal: bytes) -> Wanted:
    from kit.review.package import Wanted

    return Wanted(
        only=order.only,
        formats=order.formats,
        errors=bool(judged.errors),
        targets=not judged.unsafe,
        as_of=order.as_of,
        annotated=order.annotated,
        seal=seal,
    )


def seal_of(plan: Plan, target: Path | Mapping[str, bytes]) -> bytes:
    """Give the letterhead's image as PNG; empty when the plan names none."""
    from kit.renderers.letterhead import seal
    from kit.source.beside import read_beside

    said = plan.documents.letterhead if plan.documents else None
    if said is None or said.seal is None:
        return b""
    return seal(said.seal, read_beside(target, said.seal))
