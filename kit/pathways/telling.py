"""Find what the justice side is told about a participant before a consent is signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit import catalog
from kit.core import Pointer
from kit.model.plan import Plan
from kit.model.referral_paths import ReferralPath, Step, StepKind, Tell
from kit.pathways import digraph
from kit.pathways.graph import Graph

JUSTICE = frozenset({"law_enforcement", "prosecutor", "supervision", "court", "jail"})
"""Partner roles that could act against a person on what they hear."""
INTAKE = frozenset({"enrollment_status", "intake_completion", "engagement"})
"""Element groups about intake; they need a consent whoever passes them on."""


@dataclass(frozen=True, slots=True)
class EarlyTell:
    """Something told on a route on which no consent has been signed yet.

    Attributes:
        step: Id of the step that tells.
        to: Partner that is told.
        elements: Element groups that need a consent first.
        consent: Consent that the plan names for it, or None.
        route: Steps of the shortest such route, the telling step last.
        same_step: Whether the consent is signed in that very step, so only the order is open.
        pointer: Where the plan says it, under the path.
    """

    step: str
    to: str
    elements: tuple[str, ...]
    consent: str | None
    route: tuple[str, ...]
    same_step: bool
    pointer: Pointer


def roles_of(plan: Plan, named: str) -> frozenset[str]:
    """Give the roles of a partner; a role named instead of a partner stands for itself."""
    for partner in plan.partners or ():
        if partner.id == named:
            return frozenset(partner.roles or ())
    return frozenset({named})


def early_tells(plan: Plan, path: ReferralPath) -> tuple[EarlyTell, ...]:
    """Give what police, prosecutor, court, jail or supervision hear before a consent.

    Every route from the first step counts: one route without a signature is enough. Facts that
    officers pass on from their own work (such as their report) need no consent.
    """
    graph = Graph.of(path)
    return tuple(
        found
        for at, step in enumerate(path.steps or ())
        for number, tell in enumerate(step.tells or ())
        if (found := _judged(plan, graph, step, tell, ("steps", at, "tells", number))) is not None
    )


def _judged(plan: Plan, graph: Graph, step: Step, tell: Tell, pointer: Pointer) -> EarlyTell | None:
    if tell.to is None or not roles_of(plan, tell.to) & JUSTICE:
        return None
    elements = tuple(_guarded(plan, step, tell))
    if not elements or graph.start is None:
        return None
    signing = frozenset(_signing(graph, tell.after_consent))
    way = digraph.route(graph.arrows, graph.start, step.id, signing - {step.id})
    if way is None:
        return None
    same_step = step.id in signing
    return EarlyTell(step.id, tell.to, elements, tell.after_consent, way, same_step, pointer)


def _guarded(plan: Plan, step: Step, tell: Tell) -> Iterator[str]:
    own = step.actor is not None and bool(roles_of(plan, step.actor) & JUSTICE)
    known = catalog.data_elements()
    for element in tell.elements or ():
        about = known.get(element)
        if element in INTAKE or (not own and about is not None and about.part2):
            yield element


def _signing(graph: Graph, consent: str | None) -> Iterator[str]:
    """Give the steps in which the named consent (any, when none is named) is signed."""
    for step in graph.steps.values():
        unnamed = step.kind is StepKind.CONSENT and step.signs is None
        if unnamed or (step.signs and (consent is None or consent in step.signs)):
            yield step.id
