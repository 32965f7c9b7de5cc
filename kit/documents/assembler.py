"""Turn an outline, clauses and facts into a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kit.clauses import Clause, clause
from kit.core import Pointer, Undecided, show
from kit.doctree import joining
from kit.doctree.markdown import uses
from kit.doctree.nodes import (
    Block,
    Document,
    Inline,
    Letterhead,
    Meta,
    Missing,
    Panel,
    Paragraph,
    Revision,
    Section,
    Side,
    Text,
)
from kit.doctree.nodes import Clause as ClauseNode
from kit.documents.conditions import applies, judge
from kit.documents.defining import with_used_terms
from kit.documents.dossier import Other, dossier
from kit.documents.outline import Outline, Part, Use, outlines
from kit.documents.overriding import LOCAL, LocalTexts, local_texts
from kit.documents.referring import with_sound_references
from kit.documents.wording import Worded, heading, local_clause, worded
from kit.facts import Scene, scopes
from kit.facts.fields import Gap, box, owner_words, reach
from kit.facts.phrases import label, own_label
from kit.facts.values import name_of
from kit.model.fields import Model
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

    local: LocalTexts
    entry: Model | None = None
    headed: bool = False
    missing: dict[Pointer, tuple[Undecided, str]] = field(default_factory=dict)
    shown: set[Pointer] = field(default_factory=set)

    def note(self, said: Worded, key: str) -> tuple[Block, ...]:
        """Note what a clause waits for; give its blocks."""
        for gap in said.missing:
            self.missing.setdefault(gap.pointer, (gap, key))
            self.shown.add(gap.pointer)
        return said.blocks

    def waits(self, gaps: tuple[Undecided, ...], key: str) -> tuple[Undecided, ...]:
        """Note what a condition waits for; give what this part of the document does not show yet.

        A part shows no mark for a field whose whole group it has marked.
        """
        fresh = [gap for gap in dict.fromkeys(gaps) if not self._marked(gap.pointer)]
        for gap in fresh:
            self.missing.setdefault(gap.pointer, (gap, key))
            self.shown.add(gap.pointer)
        return tuple(fresh)

    def _marked(self, pointer: Pointer) -> bool:
        return any(pointer[:end] in self.shown for end in range(1, len(pointer) + 1))


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


def assemble(
    instance: Instance, meta: Meta, *, seal: bytes = b"", others: Sequence[Other] | None = None
) -> Document:
    """Write one document.

    Args:
        instance: Which document, of which plan.
        meta: What header and footer say.
        seal: The letterhead's image, read by whoever may read files.
        others: All documents that come before one that speaks of them; made here when None.

    Raises:
        KitError: The outline names a clause that the library lacks, or a clause an unknown fact.
    """
    outline, scene = instance.outline, instance.scene
    if outline.gathers:
        made = _others(scene.plan, outline, meta) if others is None else others
        scene = replace(scene, dossier=dossier(scene.plan, made))
    desk = _desk(instance)
    blocks = tuple(block for part in outline.parts for block in _part(part, scene, desk))
    document = Document(
        key=instance.key,
        title=_titled(outline.title.get(scene.language, outline.name), scene),
        subtitle=_titled(outline.subtitle.get(scene.language, ""), scene),
        language=scene.language,
        meta=meta,
        blocks=blocks,
        layout=outline.layout,
        numbering=outline.numbering,
        toc=outline.toc,
        revisions=_revisions(scene.plan) if _for_partners(outline) else (),
        undecided=tuple(_missing(desk, scene)),
        letterhead=_letterhead(scene.plan, seal) if outline.layout == "standard" else None,
    )
    return with_used_terms(with_sound_references(document))


def _others(plan: Plan, last: Outline, meta: Meta) -> tuple[Other, ...]:
    """Make every document of a plan in English that comes before one."""
    wanted = (plan.documents.produce if plan.documents else None) or ()
    made: list[Other] = []
    for outline in outlines():
        if outline.order < last.order and (not wanted or outline.name in wanted):
            for one in instances(plan, outline):
                if one.scene.language == "en":
                    made.append((outline, assemble(one, meta, others=made)))
    return tuple(made)


def undecided(instance: Instance) -> tuple[tuple[Undecided, str], ...]:
    """Give every value that a document waits for, with the clause that prints it."""
    desk = _desk(instance)
    for part in instance.outline.parts:
        for _ in _part(part, instance.scene, desk):
            pass
    return tuple(desk.missing.values())


def _desk(instance: Instance) -> _Desk:
    """Give a fresh desk; where clauses have no numbers, marks need headings to be found by."""
    outline, scene = instance.outline, instance.scene
    local = local_texts(scene.plan, outline.name)
    return _Desk(local, scene.entry, headed=outline.numbering == "plain")


def _for_partners(outline: Outline) -> bool:
    """Tell whether readers follow the text from draft to draft; others get it without history."""
    others = {"participants", "community", "public"}
    return outline.layout == "standard" and outline.for_whom not in others


def _titled(title: str, scene: Scene, name: str = "") -> str:
    entry = name or (name_of(scene, scene.entry) if scene.entry is not None else "")
    (said,) = joining.capital((Text(title.replace("{name}", entry)),))
    words = said.text if isinstance(said, Text) else title
    return words.replace("{plan}", scene.plan.plan.title)


def _revisions(plan: Plan) -> tuple[Revision, ...]:
    office = plan.plan.prepared_by or ""
    return tuple(
        Revision(
            version=entry.version or "",
            date=entry.on.isoformat() if entry.on else "",
            office=office,
            change=entry.summary or "",
        )
        for entry in plan.plan.revisions or ()
    )


def _letterhead(plan: Plan, seal: bytes) -> Letterhead | None:
    said = plan.documents.letterhead if plan.documents else None
    if said is None:
        return None
    lines = tuple(line for line in (said.organization, said.address) if line)
    return Letterhead(lines, seal, said.seal_description or "")


def _part(part: Part, scene: Scene, desk: _Desk) -> Iterator[Block]:
    gap = _undecided_list(part.for_each, scene)
    if gap is not None:
        key = instance_key(part.key, scene)
        desk.missing.setdefault(gap.pointer, (gap, key))
        name = gap.what if scene.language == "en" else label(scene.language, "undecided_list")
        title = _titled(part.title.get(scene.language, ""), scene, name)
        yield _shaped(part, (key, title), (Paragraph((box(scene, gap),)),))
    for here in _repeated(part.for_each, scene):
        if not applies(here, part.applies_when):
            continue
        desk.shown.clear()
        body = tuple(block for use in part.uses for block in _use(use, here, desk))
        body += tuple(block for inner in part.parts for block in _part(inner, here, desk))
        if not body and part.fixed:
            body = (Paragraph((Text(label(here.language, "nothing")),)),)
        if body:
            key = part.key if here.entry is desk.entry else instance_key(part.key, here)
            yield _shaped(part, (key, _titled(part.title.get(scene.language, ""), here)), body)


def _repeated(kind: str, scene: Scene) -> Iterator[Scene]:
    return scopes.scenes(scene, kind) if kind else iter((scene,))


def _undecided_list(kind: str, scene: Scene) -> Gap | None:
    """Give the list that a repetition waits for, while nobody has decided it."""
    if not kind:
        return None
    spot = reach(scene, ".".join(scopes.KINDS[kind].path))
    return spot if isinstance(spot, Gap) and not spot.optional else None


def _shaped(part: Part, key_and_title: tuple[str, str], body: tuple[Block, ...]) -> Block:
    key, title = key_and_title
    if part.kind == "side":
        return Side(key, title, body)
    if part.kind == "panel":
        return Panel(title, body, key)
    return Section(
        key, title, body, numbered=part.numbered, annex=part.annex, new_page=part.new_page
    )


def _use(use: Use, scene: Scene, desk: _Desk) -> Iterator[Block]:
    gap = _undecided_list(use.for_each, scene)
    if gap is not None:
        yield from _waiting(clause(use.clause, scene.language), (gap,), scene, desk)
    for here in _repeated(use.for_each, scene):
        source = clause(use.clause, here.language)
        verdict = judge(here, source.applies_when)
        if verdict is True:
            yield _clause(source, here, desk)
        elif verdict:
            yield from _waiting(source, verdict, here, desk)
    for pointer, entry in desk.local.after.get(use.clause, ()):
        said = local_clause(entry, scene)
        if said is not None:
            key = f"local-{entry.id}"
            yield ClauseNode(
                key, LOCAL, "local", desk.note(said, key), pointers=_shown(said, pointer)
            )


def _clause(source: Clause, scene: Scene, desk: _Desk) -> Block:
    key = instance_key(source.id, scene)
    pointer, entry = desk.local.instead.get(source.id, ((), None))
    local = local_clause(entry, scene) if entry else None
    said = local or worded(source.text, scene, source.id)
    title, gaps = heading(source.title, scene)
    for gap in gaps:
        desk.missing.setdefault(gap.pointer, (gap, key))
    return ClauseNode(
        key=key,
        clause=source.id,
        edition=f"{source.edition}+local" if local else source.edition,
        heading=title,
        blocks=desk.note(said, key),
        pointers=_shown(said, pointer if local else ()),
        principles=source.principles,
        sources=source.sources,
    )


def _shown(said: Worded, local: Pointer) -> tuple[str, ...]:
    pointers = (*said.pointers, local) if local else tuple(said.pointers)
    return tuple(dict.fromkeys(show(pointer) for pointer in pointers))


def _waiting(
    source: Clause, gaps: tuple[Undecided, ...], scene: Scene, desk: _Desk
) -> Iterator[Block]:
    """Give the marks for decisions that a clause's condition waits for, each once a document."""
    key = instance_key(source.id, scene)
    said = source.title if desk.headed and not uses(source.title) else ""
    fresh = desk.waits(gaps, key if said or not desk.headed else "")
    if fresh:
        line: list[Inline] = []
        for gap in fresh:
            line += [Text(" "), box(scene, gap)] if line else [box(scene, gap)]
        pointers = tuple(show(gap.pointer) for gap in fresh)
        blocks = (Paragraph(tuple(line)),)
        yield ClauseNode(key, source.id, source.edition, blocks, said, pointers)


def instance_key(name: str, scene: Scene) -> str:
    """Name a clause or part together with the entry it speaks about."""
    entry = getattr(scene.entry, "id", "") if scene.entry is not None else ""
    return f"{name}@{entry}" if entry else name


def _missing(desk: _Desk, scene: Scene) -> Iterator[Missing]:
    for gap, where in desk.missing.values():
        yield Missing(
            what=gap.what if isinstance(gap, Gap) and scene.language == "en" else "",
            owner=owner_words(gap.owner, scene.language),
            due=own_label("stage", gap.due.value, scene.language) or gap.due.words,
            where=where,
        )
