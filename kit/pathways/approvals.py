"""Count who must agree before a person meets a case manager: each is a possible veto."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit.core import Pointer
from kit.model.amounts import Duration
from kit.model.law_enforcement import Agency, Discretion
from kit.model.plan import Plan
from kit.model.referral_paths import ReferralPath, StepKind
from kit.pathways import digraph
from kit.pathways.graph import Graph

_BEFORE = "before"
_CHOOSERS = {
    Discretion.SUPERVISOR_DECIDES: "supervisor",
    Discretion.PROSECUTOR_DECIDES: "prosecutor",
}


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody who must agree, besides the officer, before the handoff.

    Attributes:
        who: Office or rank, or the partner's id when no office is named.
        partner: Partner it belongs to, or None.
        within: How fast, or None.
        may_refuse: Whether it may say no; None when the plan doesn't say.
        pointer: Where the plan says it.
    """

    who: str
    partner: str | None
    within: Duration | None
    may_refuse: bool | None
    pointer: Pointer


def approvals(plan: Plan, path: ReferralPath, agency: Agency | None) -> tuple[Approval, ...]:
    """Give everybody who must agree before the handoff, each once.

    They stand in the path's list of approvers, in the agency's own rule, and in the path's steps
    of kind ``approval`` that lie before a handoff; one said twice is counted once, and approvers of
    whom any is enough count as one.

    Args:
        plan: The plan.
        path: A path of the plan.
        agency: The agency that refers, or None for a door without police.
    """
    own = _index(plan.referral_paths, path)
    listed = tuple(_named(path, ("referral_paths", own)))
    partners = {one.partner for one in listed if one.partner is not None}
    if path.any_approver and len(listed) > 1:
        listed = (_either(listed, ("referral_paths", own, "approvers")),)
    found = (*_of_agency(plan, agency), *listed)
    partners |= {one.partner for one in found if one.partner is not None}
    steps = _steps(path, ("referral_paths", own))
    return (*found, *(one for one in steps if one.partner is None or one.partner not in partners))


def _index(entries: tuple[ReferralPath, ...] | None, path: ReferralPath) -> int:
    return next((at for at, one in enumerate(entries or ()) if one.id == path.id), 0)


def _of_agency(plan: Plan, agency: Agency | None) -> Iterator[Approval]:
    if agency is None:
        return
    entries = enumerate(plan.law_enforcement or ())
    at = next((at for at, one in entries if one.id == agency.id), 0)
    pointer: Pointer = ("law_enforcement", at)
    rule = agency.approval
    if rule is not None and rule.needed and rule.timing in {None, _BEFORE}:
        who = rule.by or agency.first_line_supervisor or "supervisor"
        yield Approval(who, agency.partner, rule.within, None, (*pointer, "approval"))
    elif agency.discretion in _CHOOSERS:
        who = _CHOOSERS[agency.discretion]
        yield Approval(who, None, None, may_refuse=True, pointer=(*pointer, "discretion"))


def _named(path: ReferralPath, pointer: Pointer) -> Iterator[Approval]:
    for at, one in enumerate(path.approvers or ()):
        if one.before_handoff is not False:
            who = one.office or one.partner or "approver"
            place = (*pointer, "approvers", at)
            yield Approval(who, one.partner, one.within, one.may_refuse, place)


def _either(listed: tuple[Approval, ...], pointer: Pointer) -> Approval:
    """Give those of whom one is enough as the one hurdle that they are together."""
    who = " or ".join(one.who for one in listed)
    refuse = all(one.may_refuse is not False for one in listed)
    within = max((one.within for one in listed if one.within), key=_minutes, default=None)
    return Approval(who, None, within, refuse, pointer)


def _minutes(length: Duration) -> int:
    return length.minutes


def _steps(path: ReferralPath, pointer: Pointer) -> Iterator[Approval]:
    graph = Graph.of(path)
    handoffs = graph.of_kind(StepKind.HANDOFF)
    before = digraph.reached(digraph.turned(graph.arrows), handoffs)
    for at, step in enumerate(path.steps or ()):
        if step.kind is StepKind.APPROVAL and (step.id in before or not handoffs):
            who, place = step.actor or "approver", (*pointer, "steps", at)
            yield Approval(who, step.actor, step.within, None, place)
