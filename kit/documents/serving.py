"""Which principles a document serves, told from conditions alone, before any clause is worded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kit.clauses import clause
from kit.core.remembering import remembered
from kit.documents.assembler import instances
from kit.documents.conditions import judge
from kit.documents.outline import Outline, Part, Use
from kit.facts import Scene, scopes
from kit.facts.fields import Gap, reach
from kit.model.plan import Plan


def principles_served(
    plan: Plan, outline: Outline, wanted: Collection[str] | None = None
) -> Iterator[str]:
    """Give the principles that clauses of an outline's documents serve, each use anew.

    A clause that waits for a decision counts: what is missing is the decision, not the words.

    Args:
        plan: The plan.
        outline: The outline.
        wanted: Principles that are asked for, all when None. Clauses that serve none of them are
            passed over; whoever asks may take out what is found, to pass over more.
    """
    waits = _waits(outline.for_each, Scene(plan))
    for part in outline.parts:
        if waits:
            yield from _of_all(part)
        for instance in instances(plan, outline):
            yield from _of_part(part, instance.scene, wanted)


def _of_part(part: Part, scene: Scene, wanted: Collection[str] | None) -> Iterator[str]:
    if wanted is not None and _every(part).isdisjoint(wanted):
        return
    if _waits(part.for_each, scene):
        yield from _of_all(part)
        return
    for here in _repeated(part.for_each, scene):
        if _may_apply(here, part.applies_when):
            for use in part.uses:
                yield from _of_use(use, here, wanted)
            for inner in part.parts:
                yield from _of_part(inner, here, wanted)


def _of_use(use: Use, scene: Scene, wanted: Collection[str] | None) -> Iterator[str]:
    said = clause(use.clause)
    if not any(wanted is None or slug in wanted for slug in said.principles):
        return
    every = _repeated(use.for_each, scene)
    if _waits(use.for_each, scene) or any(_may_apply(one, said.applies_when) for one in every):
        yield from said.principles


@remembered(keep=4096)
def _every(part: Part) -> frozenset[str]:
    """Give every principle that a part could serve."""
    return frozenset(_of_all(part))


def _of_all(part: Part) -> Iterator[str]:
    """Give what a part would serve if the list that it waits for held anything."""
    for use in part.uses:
        yield from clause(use.clause).principles
    for inner in part.parts:
        yield from _of_all(inner)


def _may_apply(scene: Scene, conditions: Iterable[str]) -> bool:
    return judge(scene, conditions) is not False


def _waits(kind: str, scene: Scene) -> bool:
    spot = reach(scene, ".".join(scopes.KINDS[kind].path)) if kind else None
    return isinstance(spot, Gap) and not spot.optional


def _repeated(kind: str, scene: Scene) -> Iterator[Scene]:
    return scopes.scenes(scene, kind) if kind else iter((scene,))
