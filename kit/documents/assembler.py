"""Turn an outline, clauses and facts into a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kit.clauses import Clause, clause
from kit.core import KitError, Pointer, Stage, Undecided, show
from kit.doctree import markdown
from kit.doctree.nodes import (
    Block,
    Document,
    Meta,
    Missing,
    Panel,
    Paragraph,
    Section,
    Side,
    Text,
)
from kit.doctree.nodes import Clause as ClauseNode
from kit.documents.outline import Outline, Part, Use
from kit.facts import Scene, scopes, tell
from kit.facts.fields import name_of, owner_words

if TYPE_CHECKING:
    from kit.model.documents import Override
    from kit.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Instance:
    """One document to make: an outline, a language and the entry it is for.

    Attributes:
        key: File name without ending, such as ``police-directive-harlow-police``.
        outline: What it is made of.
        scene: Plan, language and entry.
    """

    key: str
    outline: Outline
    scene: Scene


@dataclass(slots=True)
class _Desk:
    """What the assembler gathers while it writes one document."""

    overrides: dict[str, Override]
    missing: dict[Pointer, tuple[Undecided, str]] = field(default_factory=dict)


def instances(plan: Plan, outline: Outline) -> Iterator[Instance]:
    """Give every document that an outline makes of a plan."""
    spoken = plan.plan.languages or ("en",)
    for language in outline.languages:
        if language != "en" and language not in spoken:
            continue
        scene = Scene(plan, language)
        suffix = "" if language == "en" else f".{language}"
        if not outline.for_each:
            if applies(scene, outline.applies_when):
                yield Instance(f"{outline.name}{suffix}", outline, scene)
            continue
        for entry in scopes.scenes(scene, outline.for_each):
            name = getattr(entry.entry, "id", "")
            if applies(entry, outline.applies_when):
                yield Instance(f"{outline.name}-{name}{suffix}", outline, entry)


def assemble(instance: Instance, meta: Meta) -> Document:
    """Write one document.

    Raises:
        KitError: The outline names a clause that the library lacks.
    """
    outline, scene = instance.outline, instance.scene
    documents = scene.plan.documents
    overrides = {
        entry.clause: entry
        for entry in (documents.overrides if documents else None) or ()
        if entry.clause and entry.text
    }
    desk = _Desk(overrides)
    blocks = tuple(block for part in outline.parts for block in _part(part, scene, desk))
    entry = name_of(scene, scene.entry) if scene.entry is not None else ""
    return Document(
        key=instance.key,
        title=outline.title.get(scene.language, outline.name).replace("{name}", entry),
        subtitle=outline.subtitle.get(scene.language, "").replace("{name}", entry),
        language=scene.language,
        meta=meta,
        blocks=blocks,
        layout=outline.layout,
        numbering=outline.numbering,
        toc=outline.toc,
        undecided=tuple(_missing(desk, scene)),
    )


def applies(scene: Scene, conditions: tuple[str, ...]) -> bool:
    """Tell whether all flags hold; an undecided one does not hold, nor does its ``not``."""
    return all(_holds(scene, condition) for condition in conditions)


def _holds(scene: Scene, condition: str) -> bool:
    name = condition.removeprefix("not ").strip()
    value = tell(scene, name).value
    answer = value if isinstance(value, bool) else None
    if answer is None:
        return False
    return answer != condition.startswith("not ")


def _part(part: Part, scene: Scene, desk: _Desk) -> Iterator[Block]:
    scenes = scopes.scenes(scene, part.for_each) if part.for_each else iter((scene,))
    for here in scenes:
        if not applies(here, part.applies_when):
            continue
        body = tuple(block for use in part.uses for block in _use(use, here, desk))
        body += tuple(block for inner in part.parts for block in _part(inner, here, desk))
        if body:
            yield _shaped(part, here, body)


def _shaped(part: Part, scene: Scene, body: tuple[Block, ...]) -> Block:
    entry = name_of(scene, scene.entry) if scene.entry is not None else ""
    title = part.title.get(scene.language, "").replace("{name}", entry)
    key = _instance(part.key, scene) if part.for_each else part.key
    if part.kind == "side":
        return Side(key, title, body)
    if part.kind == "panel":
        return Panel(title, body, key)
    return Section(
        key, title, body, numbered=part.numbered, annex=part.annex, new_page=part.new_page
    )


def _use(use: Use, scene: Scene, desk: _Desk) -> Iterator[Block]:
    scenes = scopes.scenes(scene, use.for_each) if use.for_each else iter((scene,))
    for here in scenes:
        source = clause(use.clause, here.language)
        if applies(here, source.applies_when):
            yield _clause(source, here, desk)


def _clause(source: Clause, scene: Scene, desk: _Desk) -> Block:
    key = _instance(source.id, scene)
    pointers: list[Pointer] = []

    def resolve(name: str) -> markdown.Value:
        told = tell(scene, name)
        if isinstance(told.value, bool):
            raise KeyError(name)
        pointers.extend(told.pointers)
        for missing in told.missing:
            desk.missing.setdefault(missing.pointer, (missing, key))
        return told.value

    override = desk.overrides.get(source.id)
    text, edition = source.text, source.edition
    if override is not None and override.text is not None:
        text = (override.text.es if scene.language == "es" else override.text.en) or source.text
        edition = f"{source.edition}+local"
    try:
        blocks = markdown.parse(text, resolve)
    except KeyError as error:
        raise KitError(f"Clause '{source.id}' names the unknown fact {error}.") from error
    return ClauseNode(
        key=key,
        clause=source.id,
        edition=edition,
        heading=_heading(source.title, scene),
        blocks=blocks,
        pointers=tuple(dict.fromkeys(show(pointer) for pointer in pointers)),
        principles=source.principles,
        sources=source.sources,
    )


def _heading(title: str, scene: Scene) -> str:
    """Give a heading with its facts as plain words."""
    if not title:
        return ""
    (block,) = markdown.parse(title, lambda name: _words(scene, name))
    content = block.content if isinstance(block, Paragraph) else ()
    return "".join(inline.text for inline in content if isinstance(inline, Text))


def _words(scene: Scene, name: str) -> markdown.Value:
    value = tell(scene, name).value
    return (Text(""),) if isinstance(value, bool) else value


def _instance(name: str, scene: Scene) -> str:
    """Name a clause or part together with the entry it speaks about."""
    entry = getattr(scene.entry, "id", "") if scene.entry is not None else ""
    return f"{name}@{entry}" if entry else name


def _missing(desk: _Desk, scene: Scene) -> Iterator[Missing]:
    for pointer, (undecided, where) in desk.missing.items():
        yield Missing(
            what=show(pointer),
            owner=owner_words(undecided.owner, scene.language),
            due=undecided.due.words,
            where=where,
        )


def undecided(instance: Instance) -> tuple[tuple[Undecided, str], ...]:
    """Give every value that a document waits for, with the clause that prints it."""
    desk = _Desk({})
    for part in instance.outline.parts:
        for _ in _part(part, instance.scene, desk):
            pass
    return tuple(desk.missing.values())


def overdue(instance: Instance, stage: Stage) -> bool:
    """Tell whether the document must be complete at a stage."""
    return stage >= instance.outline.due
