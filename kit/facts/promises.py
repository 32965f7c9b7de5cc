"""Facts about what the partners promise on each principle, and what shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kit import catalog
from kit.catalog.records import Principle
from kit.doctree import joining
from kit.doctree.nodes import Inlines, Table, Text
from kit.facts import phrases
from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.phrases import listed
from kit.facts.planning import chosen, said, stacked
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.commitments import Adherence, Commitment, Evidence, EvidenceStatus
from kit.tracing.threads import CORE

_HEADS = ("principle", "promise", "answers", "proof", "measures")
_WEIGHTS = (4, 6, 4, 5, 4)
_OTHER = "other"


def _standing(scene: Scene, slug: str) -> str:
    known = catalog.principles().get(slug)
    return known.editions.get(scene.plan.plan.edition, "") if known else ""


def _stated(scene: Scene) -> Iterator[tuple[str, Principle]]:
    """Give the principles that the plan's edition states, core ones and others."""
    for slug, one in catalog.principles().items():
        if _standing(scene, slug) in {CORE, "described"}:
            yield slug, one


def _promised(scene: Scene) -> frozenset[str]:
    return frozenset(one.principle for one in scene.plan.commitments or () if one.principle)


# ------------------------------------------------------------------ promises


@fact("table")
def promises_by_group(scene: Scene) -> Told:
    """What the partners promise on each principle, with who answers and what proves it."""
    put = Gathering(scene)
    if scene.plan.commitments is None:
        return put.absent("commitments")
    groups: dict[str, list[Scene]] = {name: [] for name in (*chosen("groups"), _OTHER)}
    for one in put.each("commitment"):
        known = catalog.principles().get(getattr(one.entry, "principle", None) or "")
        groups[known.group if known and known.group in groups else _OTHER].append(one)
    return put.tell(*(_group(put, name, ones) for name, ones in groups.items() if ones))


def _group(put: Gathering, name: str, ones: list[Scene]) -> Table:
    ones.sort(key=lambda one: _standing(one, getattr(one.entry, "principle", "") or "") != CORE)
    table = put.table("promises", _HEADS, (_row(put, one) for one in ones), _WEIGHTS)
    caption = said(put.scene.language, f"group_{name}")
    return Table(f"promises_table_{name}", caption, table.header, table.rows, weights=table.weights)


def _row(put: Gathering, one: Scene) -> tuple[Inlines, ...]:
    words, entry = one.language, one.entry
    core = _standing(one, getattr(entry, "principle", "") or "") == CORE
    name = (put.say("commitment.principle", one), text(said(words, "core") if core else ""))
    changed = put.maybe("commitment.changed_because", one)
    lines = (put.say("commitment.statement", one), _taken(put, one), changed)
    return (
        stacked(filter(phrases.plain, name)),
        stacked(line for line in lines if line),
        _or_none(put, one, "partners"),
        _proof(put, one),
        _or_none(put, one, "measures"),
    )


def _taken(put: Gathering, one: Scene) -> Inlines:
    """Say what becomes of the principle, unless it is taken over as it is."""
    entry = one.entry
    if isinstance(entry, Commitment) and entry.adherence is None:
        return put.say("commitment.adherence", one)
    if isinstance(entry, Commitment) and entry.adherence is not Adherence.KEPT:
        return text(said(one.language, f"taken_{entry.adherence}"))
    return ()


def _proof(put: Gathering, one: Scene) -> Inlines:
    entry = one.entry
    if not isinstance(entry, Commitment) or not entry.evidence:
        return _or_none(put, one, "evidence")
    return stacked(joining.capital(_piece(put, each)) for each in inner_scenes(one, "evidence"))


def _or_none(put: Gathering, one: Scene, name: str) -> Inlines:
    """Give a list in words; of one that is decided to be empty, what that means."""
    decided_empty = getattr(one.entry, name) == ()
    return (
        text(said(one.language, f"no_{name}"))
        if decided_empty
        else put.say(f"commitment.{name}", one)
    )


def _piece(put: Gathering, one: Scene) -> Inlines:
    """Give one proof: what it is, where it can be found, of which day, how far it was seen."""
    status = put.say("item.status", one)
    more = [line for name in ("where", "on") if (line := put.maybe(f"item.{name}", one))]
    words = [*put.say("item.what", one)]
    for line in more:
        words += [Text(", "), *line]
    return (*words, Text(" ("), *status, Text(")"))


# -------------------------------------------------------------- not promised


@fact("flag")
def has_unpromised(scene: Scene) -> Told:
    """The edition states a principle that nobody has promised."""
    return flag(any(slug not in _promised(scene) for slug, _ in _stated(scene)))


@fact("list")
def unpromised_principles(scene: Scene) -> Told:
    """The principles of the edition that nobody has promised, core ones marked."""
    left = [(slug, one) for slug, one in _stated(scene) if slug not in _promised(scene)]
    left.sort(key=lambda pair: _standing(scene, pair[0]) != CORE)
    core = said(scene.language, "core")
    lines = [
        text(f"{one.label} ({core})" if _standing(scene, slug) == CORE else str(one.label))
        for slug, one in left
    ]
    return Gathering(scene).tell(listed(lines)) if lines else Gathering(scene).tell()


# ------------------------------------------------------------------ in brief


@fact("table")
def adherence_table(scene: Scene) -> Told:
    """How many principles are taken over as they are, with changes, or not."""
    put = Gathering(scene)
    counts: Counter[tuple[str, bool]] = Counter()
    for one in scene.plan.commitments or ():
        core = _standing(scene, one.principle or "") == CORE
        counts[str(one.adherence) if one.adherence else "undecided", core] += 1
    promised = _promised(scene)
    for slug, _ in _stated(scene):
        counts["unpromised", _standing(scene, slug) == CORE] += slug not in promised
    names = (*map(str, Adherence), "undecided", "unpromised")
    rows = [
        (
            said(scene.language, f"adherence_{name}"),
            str(counts[name, True]),
            str(counts[name, False]),
        )
        for name in names
        if name in set(map(str, Adherence)) or counts[name, True] or counts[name, False]
    ]
    heads = ("taken", "core", "further")
    table = put.table("adherence", heads, (tuple(map(text, row)) for row in rows), (6, 2, 2))
    return put.tell(replace(table, breakable=False))


@fact("text")
def evidence_tally(scene: Scene) -> Told:
    """How many proofs are claimed, shown and verified."""
    proofs: list[Evidence] = [
        proof for one in scene.plan.commitments or () for proof in one.evidence or ()
    ]
    counts = Counter(proof.status for proof in proofs if proof.status)
    each = {str(name): counts[name] for name in EvidenceStatus}
    words = said(scene.language, "evidence_tally", all=len(proofs), **each)
    return Told(text(words), (("commitments",),))


@fact("flag")
def has_evidence(scene: Scene) -> Told:
    """At least one promise names a proof."""
    return flag(any(one.evidence for one in scene.plan.commitments or ()))
