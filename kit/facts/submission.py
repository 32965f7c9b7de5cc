"""Facts for reviewers: departures, local text, what is open, what goes with it, the threads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kit.core import Pointer, Stage
from kit.doctree.nodes import Block, Inlines, Paragraph, Table, Text
from kit.doctree.numbering import letters
from kit.facts import phrases
from kit.facts.dossier import Dossier, Local
from kit.facts.fields import owner_words
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.places import on_the_way, place
from kit.facts.planning import said, stacked
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.facts.values import label_of
from kit.model.commitments import Departure
from kit.model.documents import Override
from kit.model.relevance import undecided
from kit.model.walk import Value, walk
from kit.tracing import Provision, Thread, trace
from kit.tracing.threads import CORE

_MANY = 3
_NAMED = re.compile(r"the promise '[^']*'")


def _dossier(scene: Scene) -> Dossier:
    """Give what is known of the documents; of a scene without them, the threads of the plan."""
    return scene.dossier or Dossier(trace(scene.plan, ()))


def _letters(found: Dossier) -> Mapping[str, str]:
    """Give the letter of each exhibit by the document's key."""
    return {one.key: letters(at).upper() for at, one in enumerate(found.held, start=1)}


# ---------------------------------------------------------------- departures


@fact("table")
def departures_in_full(scene: Scene) -> Told:
    """Each departure with its rule and place, why, who decided it when, until when."""
    put = Gathering(scene)
    if not scene.plan.departures:
        return put.absent("departures")
    rows = [_departure(put, one) for one in put.each("departure")]
    heads = ("instead", "from", "why", "decided", "until", "bureau")
    return put.tell(put.table("departures_full", heads, rows, (5, 5, 5, 4, 3, 3)))


def _departure(put: Gathering, one: Scene) -> tuple[Inlines, ...]:
    entry = one.entry if isinstance(one.entry, Departure) else Departure(id="none")
    where = place(one, _steps(entry.at)) if entry.at else ""
    rule = text(said(one.language, "from_rule", code=entry.rule)) if entry.rule else ()
    decided = (put.say("departure.decided_on", one), put.maybe("departure.decided_by", one))
    until = put.say("departure.expires", one)
    over = entry.expires is not None and entry.expires < one.plan.plan.as_of
    bureau = said(one.language, "bureau_none")
    if entry.bureau_decision:
        bureau = said(one.language, "bureau_claimed", decision=entry.bureau_decision)
    return (
        put.say("departure.adaptation", one),
        stacked(filter(None, (put.maybe("departure.principle", one), rule, text(where)))),
        put.say("departure.reason", one),
        stacked(filter(None, (*decided, put.say("departure.owner", one)))),
        stacked((until, text(said(one.language, "is_over")))) if over else until,
        text(bureau),
    )


def _steps(address: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in address.split(".")]


# ---------------------------------------------------------------- local text


@fact("table")
def local_text_table(scene: Scene) -> Told:
    """Each local text with the clause that it replaces or follows, why, and whether it holds."""
    put = Gathering(scene)
    found = {one.id: one for one in _dossier(scene).local}
    rows = [_local(put, one, found) for one in put.each("override")]
    heads = ("clause", "where", "why", "owner", "standing")
    return put.tell(put.table("local_texts", heads, rows, (4, 3, 5, 3, 4)))


def _local(put: Gathering, one: Scene, found: Mapping[str, Local]) -> tuple[Inlines, ...]:
    entry = one.entry if isinstance(one.entry, Override) else Override(id="none")
    known = found.get(entry.id)
    language = one.language
    named = known.heading if known else entry.after or entry.clause or ""
    how = "local_after" if entry.after else "local_instead"
    return (
        text(said(language, how, clause=named)),
        text(_where(scene=one, known=known)),
        put.say("override.reason", one),
        put.say("override.owner", one),
        text(_standing(language, entry, known)),
    )


def _where(scene: Scene, known: Local | None) -> str:
    shown = _letters(_dossier(scene))
    places = (f"{shown[key]} {number}".strip() for key, number in (known.where if known else ()))
    return "; ".join(places)


def _standing(language: str, entry: Override, known: Local | None) -> str:
    standing = known.standing if known else "astray"
    edition = known.edition if known else ""
    if standing == "suspect" and edition == entry.edition:
        return said(language, "local_changed")
    return said(language, f"local_{standing}", old=entry.edition or "?", new=edition)


@fact("list")
def local_text_words(scene: Scene) -> Told:
    """The words of each local text."""
    put = Gathering(scene)
    lines: list[Block] = []
    for one in _dossier(scene).local:
        words = one.words or said(scene.language, "local_nowhere")
        lines.append(Paragraph(text(f"{one.heading}: {words}")))
    return put.tell(*lines)


@fact("flag")
def has_suspect_text(scene: Scene) -> Told:
    """The clause behind some local text has changed since."""
    return flag(any(one.standing == "suspect" for one in _dossier(scene).local))


# ---------------------------------------------------------------- signatures


@fact("table")
def signatures_table(scene: Scene) -> Told:
    """Every signature with the document, who signed it, when and until when."""
    put = Gathering(scene)
    titles = {one.outline: one.title for one in _dossier(scene).held}
    titles |= {one.key: one.title for one in _dossier(scene).held}
    rows = [_signed(put, one, titles) for one in put.each("signature")]
    if not rows:
        return put.absent("signatures")
    heads = ("document", "party", "office", "fingerprint", "signed", "until")
    return put.tell(put.table("signed", heads, rows, (4, 4, 4, 3, 3, 3)))


def _signed(put: Gathering, one: Scene, titles: Mapping[str, str]) -> tuple[Inlines, ...]:
    named = getattr(one.entry, "document", None) or ""
    bound = (getattr(one.entry, "content_hash", None) or "").removeprefix("sha256:")
    return (
        text(titles.get(named, named)) if named else put.say("signature.document", one),
        put.say("signature.partner", one),
        put.say("signature.office", one),
        text(bound[:12]) if bound else put.say("signature.content_hash", one),
        put.say("signature.signed_on", one),
        put.maybe("signature.term_ends", one),
    )


# ------------------------------------------------------------ open decisions


def _open(scene: Scene) -> Sequence[Value]:
    """Give what must still be decided by the stage after the plan's own."""
    if scene.plan.plan.kind.value == "reconstruction":
        return ()
    return tuple(undecided(walk(scene.plan), _goal(scene)))


def _goal(scene: Scene) -> Stage:
    stages = list(Stage)
    return stages[min(scene.plan.plan.stage.rank + 1, len(stages) - 1)]


@fact("flag")
def has_open_decisions(scene: Scene) -> Told:
    """Something must still be decided before the next stage."""
    return flag(bool(_open(scene)))


@fact("text")
def next_stage(scene: Scene) -> Told:
    """The stage after the plan's own."""
    return Told(text(phrases.word(_goal(scene), scene.language)), (("plan", "stage"),))


@fact("text")
def open_decisions_count(scene: Scene) -> Told:
    """How many values must still be decided before the next stage."""
    return Told(text(f"{len(_open(scene)):,}"))


@fact("table")
def open_decisions(scene: Scene) -> Told:
    """What must still be decided before the next stage, one table for each owner."""
    put = Gathering(scene)
    owners: dict[str, dict[tuple[str, Stage], list[Pointer]]] = {}
    for one in _open(scene):
        group = one.about.description, one.about.due or scene.plan.plan.stage
        owners.setdefault(one.about.owner, {}).setdefault(group, []).append(one.pointer)
    return put.tell(*(_owed(put, owner, owners[owner]) for owner in sorted(owners)))


def _owed(
    put: Gathering, owner: str, groups: Mapping[tuple[str, Stage], Sequence[Pointer]]
) -> Table:
    language = put.scene.language
    rows = [
        tuple(map(text, (what.rstrip("."), _spots(put.scene, spots), phrases.word(due, language))))
        for (what, due), spots in sorted(groups.items(), key=lambda group: group[0][1].rank)
    ]
    table = put.table("open_decisions", ("what", "where", "due"), rows, (6, 7, 3))
    name = owner_words(owner, language)
    return replace(table, key=f"open_decisions_table_{owner}", caption=name)


def _spots(scene: Scene, places: Sequence[Pointer]) -> str:
    """Give the sections with the entries concerned, "all 18" for every entry of a long list."""
    found: dict[str, list[str]] = {}
    for one in places:
        section, *entries = on_the_way(scene, one)
        found.setdefault(section, []).append(", ".join(entries))
    return "; ".join(_spot(scene, section, names) for section, names in found.items())


def _spot(scene: Scene, section: str, names: Sequence[str]) -> str:
    shown = [name for name in dict.fromkeys(names) if name]
    entries = getattr(scene.plan, section.lower().replace(" ", "_"), None)
    if isinstance(entries, tuple) and len(shown) == len(entries) > _MANY:
        shown = [said(scene.language, "every_entry", count=len(entries))]
    return f"{section}: {'; '.join(shown)}" if shown else section


# ------------------------------------------------------------------ exhibits


@fact("table")
def package_table(scene: Scene) -> Told:
    """The documents that go with the submission, by letter, with their files."""
    put = Gathering(scene)
    found = _dossier(scene)
    shown = _letters(found)
    rows = [
        (
            text(shown[one.key]),
            text(one.title),
            text(
                phrases.joined(
                    (label_of("language", name, scene.language) for name in one.languages),
                    scene.language,
                )
            ),
            text(f"{one.outline}/{one.key}"),
        )
        for one in found.held
    ]
    heads = ("letter", "document", "languages", "file")
    return put.tell(put.table("package", heads, rows, (2, 6, 4, 6)))


# ------------------------------------------------------------------- threads


@fact("table")
def trace_table(scene: Scene) -> Told:
    """Each principle with its promise, the clauses that word it, and the measures that show it."""
    put = Gathering(scene)
    found = _dossier(scene)
    shown = _letters(found)
    names = {one.id: one.name for one in found.trace.measures}
    rows = [_thread(scene, one, shown, names) for one in found.trace.threads]
    put.pointers.extend((("commitments",), ("evaluation", "measures")))
    heads = ("principle", "promised", "worded", "shown")
    return put.tell(put.table("trace", heads, rows, (5, 3, 7, 4)))


def _thread(
    scene: Scene, one: Thread, shown: Mapping[str, str], names: Mapping[str, str]
) -> tuple[Inlines, ...]:
    language = scene.language
    core = said(language, "core") if one.standing == CORE else ""
    promised = (promise.adherence or said(language, "undecided") for promise in one.promises)
    measures = (names.get(name, name) for name in one.measures)
    return (
        stacked(filter(None, map(_line, (one.label, core)))),
        text("; ".join(promised) or said(language, "not_promised")),
        text(_worded(one.provisions, shown) or said(language, "no_clause")),
        stacked(map(text, measures)) if one.measures else text(_unmeasured(language, one)),
    )


def _line(words: str) -> Inlines:
    return (Text(words),) if words else ()


def _unmeasured(language: str, one: Thread) -> str:
    """Say why no measure stands there: none fits, or nobody has decided; nothing was promised."""
    if not one.promises:
        return ""
    undecided_yet = any(promise.measures is None for promise in one.promises)
    return said(language, "undecided" if undecided_yet else "no_measures")


def _worded(provisions: Sequence[Provision], shown: Mapping[str, str]) -> str:
    """Give clauses by exhibit: "A 2.1, 7.3; B 4"."""
    found: dict[str, list[str]] = {}
    for one in provisions:
        found.setdefault(one.document, []).append(
            one.number
            or f"\N{LEFT DOUBLE QUOTATION MARK}{one.section}\N{RIGHT DOUBLE QUOTATION MARK}"
        )
    return "; ".join(
        f"{shown.get(key, key)}\N{NO-BREAK SPACE}{', '.join(dict.fromkeys(numbers))}"
        for key, numbers in found.items()
    )


@fact("table")
def measures_traced(scene: Scene) -> Told:
    """Each measure with the principles and goals that it shows: the way back."""
    put = Gathering(scene)
    found = _dossier(scene).trace
    if not found.measures:
        return put.absent("evaluation.measures")
    labels = {one.principle: one.label for one in found.threads}
    with_goals = any(one.goals for one in found.measures)
    rows = []
    for one in found.measures:
        principles = stacked(text(labels.get(slug, slug)) for slug in one.principles)
        goals = stacked(map(text, _goals(scene, one.goals)))
        rows.append((text(one.name), principles, *([goals] if with_goals else [])))
    heads = ("measure", "principles", *(["goals"] if with_goals else []))
    return put.tell(put.table("measures_traced", heads, rows, (5, 6, 5)[: len(heads)]))


def _goals(scene: Scene, ids: Sequence[str]) -> Iterator[str]:
    known = {one.id: one.goal or one.id for one in scene.plan.goals or ()}
    return (label_of("goal", known.get(name, name), scene.language) for name in ids)


@fact("flag")
def has_broken_hops(scene: Scene) -> Told:
    """Some thread breaks between principle and measure."""
    return flag(bool(_dossier(scene).trace.gaps))


@fact("list")
def broken_hops(scene: Scene) -> Told:
    """Where the threads between principle and measure break."""
    found = _dossier(scene).trace
    gaps = (
        (one.label, _NAMED.sub("the promise", gap)) for one in found.threads for gap in one.gaps
    )
    lines = [text(f"{label}: {gap}.") for label, gap in gaps]
    lines += [text(f"{one.name}: {one.gap}.") for one in found.measures if one.gap]
    put = Gathering(scene)
    return put.tell(listed(lines)) if lines else put.tell()


@fact("text")
def trace_tally(scene: Scene) -> Told:
    """How many principles, clauses and measures the threads join, and how many break."""
    found = _dossier(scene).trace
    return Told(
        text(
            said(
                scene.language,
                "trace_tally",
                principles=len(found.threads),
                clauses=len(found.provisions),
                measures=len(found.measures),
            )
        )
    )
