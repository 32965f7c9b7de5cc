"""Follow each principle through promise, clause and section to the measure, and all the way back.

What does not lead on is a gap: a principle that nobody promised, a promise that no document words
or that nothing measures, a measure that shows no promise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kit.catalog import principles
from kit.doctree.nodes import Block, Clause, Document, Panel, Section, Side
from kit.doctree.numbering import numbering
from kit.model.commitments import Adherence, Commitment
from kit.model.evaluation import Measure
from kit.model.plan import Plan

CORE = "essential"
"""What the catalog calls a core principle's standing."""
_STATED = frozenset([CORE, "described"])
_DROPPED = Adherence.NOT_ADOPTED.words


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment: its id, what becomes of the principle, its words, who answers, what shows it.

    Measures and proofs are None while nobody has decided on them.
    """

    id: str
    adherence: str
    statement: str
    partners: tuple[str, ...]
    measures: tuple[str, ...] | None
    proofs: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause in a document: which one, in which section, under which number."""

    document: str
    section: str
    number: str
    key: str
    principles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One principle with everything that hangs on it.

    Attributes:
        principle: Its slug.
        label: Its name.
        standing: ``essential``, ``described``, ``silent`` or ``not_seen`` in the plan's edition;
            empty when the catalog has no such principle.
        promises: Commitments to it.
        provisions: Clauses that serve it.
        gaps: Where the thread breaks, one sentence each.
    """

    principle: str
    label: str
    standing: str
    promises: tuple[Promise, ...]
    provisions: tuple[Provision, ...]
    gaps: tuple[str, ...]

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that show its promises, each once."""
        return tuple(dict.fromkeys(name for one in self.promises for name in one.measures or ()))


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure, with what it shows: promises, their principles, goals; ``gap`` when nothing."""

    id: str
    name: str
    promises: tuple[str, ...]
    principles: tuple[str, ...]
    goals: tuple[str, ...]
    gap: str


@dataclass(frozen=True, slots=True)
class Trace:
    """All threads of a plan, from principles, from documents and from measures.

    Attributes:
        title: The plan's title.
        edition: Edition of the principles that it follows.
        threads: By principle, core ones first.
        provisions: Every clause of every document that serves a principle, in their order.
        measures: Every measure of the evaluation.
    """

    title: str
    edition: str
    threads: tuple[Thread, ...]
    provisions: tuple[Provision, ...]
    measures: tuple[Shown, ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """Every place where a thread breaks."""
        broken = [f"{one.principle}: {gap}" for one in self.threads for gap in one.gaps]
        return (*broken, *(f"{one.id}: {one.gap}" for one in self.measures if one.gap))


def trace(plan: Plan, documents: Sequence[Document]) -> Trace:
    """Give the threads of a plan through its documents."""
    promises: dict[str, list[Promise]] = {}
    for commitment in plan.commitments or ():
        promises.setdefault(commitment.principle or "", []).append(_promise(commitment))
    provisions = tuple(found for document in documents for found in _provisions(document))
    names = dict.fromkeys((*_stated(plan.plan.edition), *filter(None, promises)))
    measures = {one.id: one.name or one.id for one in _measures(plan)}
    threads = [
        _thread(plan.plan.edition, name, promises.get(name, ()), provisions, measures)
        for name in names
    ]
    threads.sort(key=lambda thread: thread.standing != CORE)
    shown = tuple(_shown(one, threads, plan) for one in _measures(plan))
    return Trace(plan.plan.title, plan.plan.edition, tuple(threads), provisions, shown)


def _stated(edition: str) -> Iterator[str]:
    """Give the slugs of the principles that an edition states."""
    for slug, principle in principles().items():
        if principle.editions.get(edition) in _STATED:
            yield slug


def _promise(commitment: Commitment) -> Promise:
    proofs = commitment.evidence
    return Promise(
        commitment.id,
        commitment.adherence.words if commitment.adherence else "",
        str(commitment.statement or ""),
        commitment.partners or (),
        commitment.measures,
        None if proofs is None else tuple(one.what or "" for one in proofs),
    )


def _measures(plan: Plan) -> Sequence[Measure]:
    return (plan.evaluation.measures if plan.evaluation else None) or ()


def _provisions(document: Document) -> Iterator[Provision]:
    """Give the clauses of a document that serve a principle."""
    labels = numbering(document)

    def walk(blocks: Sequence[Block], section: str) -> Iterator[Provision]:
        for block in blocks:
            if isinstance(block, Clause) and block.principles:
                label = labels.get(block.key)
                number = label.cite if label else ""
                yield Provision(document.key, section, number, block.key, block.principles)
            elif isinstance(block, Section | Side | Panel):
                yield from walk(block.blocks, block.title)

    return walk(document.blocks, "")


def _thread(
    edition: str,
    slug: str,
    promises: Sequence[Promise],
    provisions: Sequence[Provision],
    measures: Mapping[str, str],
) -> Thread:
    principle = principles().get(slug)
    standing = principle.editions.get(edition, "") if principle else ""
    served = tuple(one for one in provisions if slug in one.principles)
    gaps = tuple(_gaps(standing, promises, served, measures))
    label = str(principle.label) if principle else slug
    return Thread(slug, label, standing, tuple(promises), served, gaps)


def _gaps(
    standing: str,
    promises: Sequence[Promise],
    provisions: Sequence[Provision],
    measures: Mapping[str, str],
) -> Iterator[str]:
    if not standing:
        yield "no edition of the principles has it"
    if not promises and standing == CORE:
        yield "nobody has promised it"
    for one in promises:
        if one.adherence != _DROPPED:
            yield from _promise_gaps(one, measures)
    if not provisions and any(one.adherence != _DROPPED for one in promises):
        yield "it is promised, and no clause of these documents serves it"


def _promise_gaps(one: Promise, measures: Mapping[str, str]) -> Iterator[str]:
    if not one.partners:
        yield f"no partner answers for the promise '{one.id}'"
    if one.measures is None:
        yield f"it is undecided what shows whether the promise '{one.id}' is kept"
    if one.measures == () == one.proofs:
        yield f"neither proof nor measure shows whether the promise '{one.id}' is kept"
    for name in one.measures or ():
        if name not in measures:
            yield f"the promise '{one.id}' names the measure '{name}', which nobody defines"


def _shown(one: Measure, threads: Sequence[Thread], plan: Plan) -> Shown:
    found = [
        (promise.id, thread.principle)
        for thread in threads
        for promise in thread.promises
        if one.id in (promise.measures or ())
    ]
    goals = tuple(
        goal.id
        for goal in plan.goals or ()
        if one.measure and any(one.measure == each.measure for each in goal.indicators or ())
    )
    return Shown(
        one.id,
        one.name or one.id,
        tuple(dict.fromkeys(promise for promise, _ in found)),
        tuple(dict.fromkeys(principle for _, principle in found)),
        goals,
        "" if found or goals else "it shows no promise and no goal",
    )
