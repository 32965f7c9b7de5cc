"""Gather every file of a package: documents in their formats, deployment targets, an overview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias, cast

from kit import __version__
from kit.core import Artifact, UnknownNameError
from kit.core.near import ask
from kit.deployment import Target, targets
from kit.doctree.nodes import Document, Inlines, Meta, Paragraph, Section, Table, Text
from kit.documents import Instance, assemble, instances, launch, outlines
from kit.documents.identity import meta
from kit.renderers import markdown
from kit.renderers.aside import Here
from kit.review.annotated import annotated

if TYPE_CHECKING:
    from collections.abc import Callable

    from kit.model.plan import Plan

FORMATS = {
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("pdf", "application/pdf"),
    "html": ("html", "text/html"),
    "markdown": ("md", "text/markdown"),
}
"""Ending and media type of each format of documents, the one to open first at the head."""

ANNOTATED = "-annotated"
"""What the file name of an annotated edition ends with."""

SLOW = "pdf"
"""The format that takes longest."""
OVERVIEW = "README.md"
_HEAD = ("What", "For whom", "Open first")
_LEAD = "Built from the plan. Change the plan, not these files, and build again."

Made: TypeAlias = tuple[Instance, Document]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a package shall hold.

    Attributes:
        only: Documents and targets by name; all that the plan asks for when empty.
        formats: Formats of documents; all when empty.
        errors: The plan has errors, so every page says so.
        targets: Whether deployment targets may be built.
        as_of: The day that documents speak from; the plan's own when None.
        annotated: Whether each document also comes with the reasons of every clause.
        seal: The letterhead's image as PNG; empty without one.
    """

    only: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    errors: bool = False
    targets: bool = True
    as_of: date | None = None
    annotated: bool = False
    seal: bytes = b""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One file to render: its path without ending, its format, what it says."""

    path: str
    form: str
    document: Document


def artifacts(plan: Plan, wanted: Wanted, slow: Here | None = None) -> tuple[Artifact, ...]:
    """Give every file of a plan's package, the overview first.

    Args:
        plan: The plan.
        wanted: What of it.
        slow: What renders ``SLOW``, the format that takes longest; this process when None.

    Raises:
        UnknownNameError: A name in ``only`` is no document and no target.
    """
    refuse_unknown(wanted.only)
    found = tuple(_instances(plan, wanted))
    chosen = tuple(_targets(plan, wanted)) if wanted.targets else ()
    slow = slow or Here(SLOW)
    made: list[Made] = []
    pieces: list[_Piece] = []
    for instance in found:
        made.append(_assembled(plan, instance, wanted, made))
        some = tuple(_pieces(made[-1], plan, wanted))
        pieces += some
        for piece in some:
            if piece.form == SLOW:
                slow.add(piece.document)
    files = [_file(piece) for piece in pieces if piece.form != SLOW]
    files += _days(plan, made)
    files += [file for target in chosen for file in _deployed(plan, target)]
    rest = [piece for piece in pieces if piece.form == SLOW]
    files += [_file(piece, content) for piece, content in zip(rest, slow.files(), strict=True)]
    return (_overview(plan, made, chosen, wanted), *files)


def _days(plan: Plan, made: Sequence[Made]) -> Iterator[Artifact]:
    """Give the calendar file that goes with the timeline, for a plan that has days."""
    if any(instance.outline.name == launch.DOCUMENT for instance, _ in made):
        days = launch.calendar(plan)
        yield from () if days is None else (days,)


def refuse_unknown(only: Sequence[str]) -> None:
    """Refuse a name that is no document and no deployment target.

    Raises:
        UnknownNameError: Naming what there is.
    """
    known = (*(outline.name for outline in outlines()), *(target.name for target in targets()))
    if unknown := [name for name in only if name not in known]:
        hint = ask(unknown[0], known)
        cure = f"{hint}There are: {', '.join(known)}."
        raise UnknownNameError(f"There is no document or target {unknown[0]}.", cure)


def _instances(plan: Plan, wanted: Wanted) -> Iterator[Instance]:
    asked = wanted.only or (plan.documents.produce if plan.documents else None) or ()
    for outline in outlines():
        if not asked or outline.name in asked:
            yield from instances(plan, outline)


def _targets(plan: Plan, wanted: Wanted) -> Iterator[Target]:
    asked = wanted.only or (plan.deployment.targets if plan.deployment else None) or ()
    yield from (target for target in targets() if not asked or target.name in asked)


def _meta(plan: Plan, language: str, wanted: Wanted) -> Meta:
    return meta(plan, language, __version__, errors=wanted.errors, as_of=wanted.as_of)


def _assembled(
    plan: Plan, instance: Instance, wanted: Wanted, made: Sequence[Made] | None = None
) -> Made:
    """Write one document; one that speaks of the others takes those that are made, if all are."""
    said = _meta(plan, instance.scene.language, wanted)
    whole = made is not None and not wanted.only
    others = [(one.outline, document) for one, document in made or ()] if whole else None
    return instance, assemble(instance, said, seal=wanted.seal, others=others)


def documents(plan: Plan, wanted: Wanted) -> tuple[Document, ...]:
    """Give every document of a plan, in the order of the package."""
    made: list[Made] = []
    for instance in _instances(plan, wanted):
        made.append(_assembled(plan, instance, wanted, made))
    return tuple(document for _, document in made)


def document(plan: Plan, key: str, wanted: Wanted) -> Document | None:
    """Give one document of a plan by its key; None when the plan makes none of that name."""
    for outline in outlines():
        if key.startswith(outline.name):
            for instance in instances(plan, outline):
                if instance.key == key:
                    return _assembled(plan, instance, wanted)[1]
    return None


def rendered(document: Document, form: str) -> bytes:
    """Give a document in one format."""
    render = cast("Callable[[Document], bytes]", import_module(f"kit.renderers.{form}").render)
    return render(document)


def _pieces(made: Made, plan: Plan, wanted: Wanted) -> Iterator[_Piece]:
    instance, document = made
    path = _path(instance)
    for form in wanted.formats or FORMATS:
        yield _Piece(path, form, document)
    if wanted.annotated:
        edition = annotated(document, plan)
        for form in wanted.formats or ("docx",):
            yield _Piece(f"{path}{ANNOTATED}", form, edition)


def _file(piece: _Piece, content: bytes | None = None) -> Artifact:
    ending, media_type = FORMATS[piece.form]
    made = rendered(piece.document, piece.form) if content is None else content
    return Artifact(f"{piece.path}.{ending}", media_type, made)


def _path(instance: Instance) -> str:
    return f"{instance.outline.name}/{instance.key}"


def _deployed(plan: Plan, target: Target) -> Iterator[Artifact]:
    for file in target.build(plan):
        yield Artifact(f"deployment/{target.name}/{file.path}", file.media_type, file.content)


def _overview(
    plan: Plan, made: Sequence[Made], chosen: Sequence[Target], wanted: Wanted
) -> Artifact:
    """Say what lies in the package, for whoever opens the folder."""
    ending, _ = FORMATS[(wanted.formats or tuple(FORMATS))[0]]
    rows = [
        (document.title, instance.outline.for_whom, f"{_path(instance)}.{ending}")
        for instance, document in made
    ]
    rows += [("Calendar of the timeline", "planners", each.path) for each in _days(plan, made)]
    rows += [(each.title, "technical staff", f"deployment/{each.name}") for each in chosen]
    head, *body = (tuple(_said(cell) for cell in row) for row in [_HEAD, *rows])
    table = Table("contents", "Documents and files", head, tuple(body))
    document = Document(
        key="overview",
        title=plan.plan.title,
        language="en",
        meta=_meta(plan, "en", wanted),
        blocks=(Section("package", "In this package", (Paragraph(_said(_LEAD)), table)),),
        numbering="plain",
    )
    return Artifact(OVERVIEW, "text/markdown", markdown.render(document))


def _said(text: str) -> Inlines:
    return (Text(text),)
