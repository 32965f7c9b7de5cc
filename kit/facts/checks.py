"""The twenty points of the readiness list, each answered from the plan alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kit.catalog import threshold
from kit.facts.answers import Answer, Check, answer, counted, undecided, words
from kit.facts.phrases import day, joined, month, number
from kit.model.budget import Milestone, SourceStatus
from kit.model.case_management import Post, PostFunction
from kit.model.conditions import PriorRecord
from kit.model.eligibility import Effect, Exclusion, Offense
from kit.model.governance import BodyRole
from kit.model.law_enforcement import Agency
from kit.model.partners import AgreementStatus, Partner
from kit.model.plan import Plan
from kit.model.prosecution import Office
from kit.model.referral_paths import Door, PathStatus, ReferralPath
from kit.pathways.calendar import Calendar
from kit.pathways.coverage import coverage
from kit.reckoning.money import YEAR, ledger

_LANGUAGE = "en"
_SHUT = frozenset([PathStatus.CLOSED, PathStatus.REFUSED])
_SURE = frozenset([SourceStatus.SECURED, SourceStatus.AWARDED])
_DOORS = (Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT, Door.COMMUNITY)
_DRUGS = "possession_controlled_substance"
_HALF = Decimal("0.5")


def _problem(plan: Plan) -> Answer:
    need, at = plan.need, "need.statement"
    if need is None or need.statement is None:
        return undecided(at)
    arrests = need.eligible_arrests
    if arrests is not None and arrests.count is not None:
        period = arrests.period or words("nothing")
        return answer(at, "arrests", done=True, count=f"{arrests.count:,}", period=period)
    if need.baselines:
        return answer(at, "baselines", done=True, count=len(need.baselines))
    return answer(at, "no_numbers", done=False)


def _partners(plan: Plan) -> Answer:
    needed = None if plan.partners is None else [one for one in plan.partners if _needed(one)]
    return counted("partners", "signed", needed, _signed)


def _needed(partner: Partner) -> bool:
    core = {"law_enforcement", "prosecutor", "case_management"}
    if partner.needed_to_launch is None:
        return bool(core & set(partner.roles or ()))
    return partner.needed_to_launch


def _signed(partner: Partner) -> bool:
    return partner.agreement is AgreementStatus.SIGNED


def _filing(plan: Plan) -> Answer:
    offices = plan.prosecution.offices if plan.prosecution else None
    return counted("prosecution.offices", "offices", offices, _files)


def _files(office: Office) -> bool:
    return office.filing is not None and bool(office.liaison and office.liaison.post)


def _offenses(plan: Plan) -> Answer:
    at = "eligibility.offenses"
    listed = plan.eligibility.offenses if plan.eligibility else None
    if listed is None:
        return undecided(at)
    if not listed:
        return answer(at, "no_offenses", done=False)
    met = sum(_limited(one) for one in listed)
    checked = sum(bool(one.citation_checked and one.citation_checked.by) for one in listed)
    done = met == len(listed)
    return answer(at, "offenses", done=done, met=met, count=len(listed), checked=checked)


def _limited(offense: Offense) -> bool:
    """Tell whether an offense names its law and, where it is about having drugs, a limit."""
    return offense.citation is not None and (offense.kind != _DRUGS or bool(offense.limits))


def _exclusions(plan: Plan) -> Answer:
    at = "eligibility.exclusions"
    listed = plan.eligibility.exclusions if plan.eligibility else None
    if listed == ():
        return answer(at, "no_exclusions", done=True)
    return counted(at, "exclusions", listed, _fair)


def _fair(exclusion: Exclusion) -> bool:
    records = [one for one in exclusion.when or () if isinstance(one, PriorRecord)]
    waived = exclusion.effect is not Effect.PRESUMPTIVE or bool(exclusion.may_waive)
    reviewed = exclusion.equity_review is not None
    return all(one.look_back for one in records) and waived and reviewed


def _doors(plan: Plan) -> Answer:
    at = "referral_paths"
    if plan.referral_paths is None:
        return undecided(at)
    by_door = {door: [one for one in plan.referral_paths if one.door is door] for door in _DOORS}
    ways = [one for found in by_door.values() for one in found if one.status not in _SHUT]
    names = joined((str(one.title or one.id) for one in ways), _LANGUAGE)
    reasons = all(
        any(one.status not in _SHUT or one.why_not for one in found) for found in by_door.values()
    )
    whole = len({one.door for one in ways}) == len(_DOORS)
    name = "doors" if whole or not reasons else "doors_reason"
    return answer(at, name, done=whole or reasons, names=names or words("nothing"))


def _manager(plan: Plan) -> Answer:
    return _reached(plan, "project_manager_hired")


def _consents(plan: Plan) -> Answer:
    return _reached(plan, "consent_forms_approved")


def _reached(plan: Plan, kind: str) -> Answer:
    """Answer from the milestone of a kind; not decided without one."""
    at = "timeline.milestones"
    found = next(iter(Calendar.of(plan.timeline).of_kind(kind)), None)
    return undecided(at) if found is None else _milestone(found, at)


def _milestone(one: Milestone, at: str) -> Answer:
    if one.done_on:
        return answer(at, "since", done=True, day=day(one.done_on, _LANGUAGE))
    if one.on is None:
        return undecided(at)
    return answer(at, "due", done=False, day=day(one.on, _LANGUAGE))


def _staff(plan: Plan) -> Answer:
    at = "case_management.capacity.participants_planned"
    section = plan.case_management
    planned = section.capacity.participants_planned if section and section.capacity else None
    carried = [
        post
        for one in (section.providers if section else None) or ()
        for post in one.posts or ()
        if post.function is PostFunction.CASE_MANAGER
    ]
    posts = sum((post.fte or Decimal(0) for post in carried), Decimal(0))
    if planned is None or not posts:
        return undecided(at)
    limit = threshold("caseload_warning")
    people = planned / posts
    done = people <= limit and _hired(plan, carried)
    shown = number(people.quantize(Decimal("0.1")))
    return answer(at, "caseload", done=done, people=shown, limit=limit)


def _hired(plan: Plan, posts: list[Post]) -> bool:
    milestones = Calendar.of(plan.timeline).of_kind("staff_hired")
    if any(one.done_on for one in milestones):
        return True
    return all((post.filled or Decimal(0)) >= (post.fte or Decimal(0)) for post in posts)


def _hours(plan: Plan) -> Answer:
    at = "need.eligible_arrests.when"
    arrests = plan.need.eligible_arrests if plan.need else None
    ways = [one for one in _open_paths(plan) if one.door is Door.ARREST_DIVERSION]
    found = coverage([one.hours for one in ways], arrests.when if arrests else None)
    if found is None or not ways:
        return undecided(at)
    done = found.share >= _HALF
    return answer(at, "coverage", done=done, share=f"{found.share:.0%}")


def _open_paths(plan: Plan) -> Iterator[ReferralPath]:
    return (one for one in plan.referral_paths or () if one.status not in _SHUT)


def _handoff(plan: Plan) -> Answer:
    ways = None if plan.referral_paths is None else tuple(_open_paths(plan))
    return counted("referral_paths", "paths", ways, _meets)


def _meets(path: ReferralPath) -> bool:
    how = path.handoff
    return bool(how and how.modes and how.line and how.within)


def _data(plan: Plan) -> Answer:
    police = (
        None
        if plan.partners is None
        else [one for one in plan.partners if "law_enforcement" in (one.roles or ())]
    )
    return counted("partners", "signed", police, _promised)


def _promised(partner: Partner) -> bool:
    said = partner.data_agreement
    return said is not None and said.status is AgreementStatus.SIGNED


def _sergeants(plan: Plan) -> Answer:
    return counted("law_enforcement", "agencies", plan.law_enforcement, _read_by_line)


def _read_by_line(agency: Agency) -> bool:
    group = agency.protocol_group
    return bool(group and group.reviewed_on and (group.sergeants or group.equivalent))


def _trained(plan: Plan) -> Answer:
    at = "training.share_before_launch"
    section = plan.training
    goal = section.share_before_launch if section else None
    if section is None or goal is None:
        return undecided(at)
    sessions = [one for one in section.sessions or () if one.agencies and one.people]
    counted_in = [one for one in sessions if one.trained is not None]
    if not counted_in:
        return answer(at, "goal", done=False, goal=f"{number(goal)}%")
    share = max(Decimal((one.trained or 0) * 100) / (one.people or 1) for one in counted_in)
    shown = f"{share.quantize(Decimal(1))}%"
    return answer(at, "trained", done=share >= goal, share=shown, goal=f"{number(goal)}%")


def _housing(plan: Plan) -> Answer:
    at = "budget.uses"
    if plan.budget is None or plan.budget.uses is None:
        return undecided(at)
    paid = {str(one.function) for one in plan.budget.uses}
    both = {"housing", "flexible_funds"} <= paid
    return answer(at, "both_budgeted" if both else "one_missing", done=both)


def _community(plan: Plan) -> Answer:
    at = "governance.bodies"
    for body in (plan.governance.bodies if plan.governance else None) or ():
        if body.role is BodyRole.COMMUNITY_LEADERSHIP_TEAM and body.first_meeting:
            met = body.first_meeting <= plan.plan.as_of
            name = "since" if met else "due"
            return answer(at, name, done=met, day=day(body.first_meeting, _LANGUAGE))
    return _reached(plan, "community_team_met")


def _evaluation(plan: Plan) -> Answer:
    section, at = plan.evaluation, "evaluation"
    if section is None:
        return undecided(at)
    if section.design and section.evaluator and section.measures:
        return answer(at, "evaluation", done=True, count=len(section.measures))
    return answer(at, "parts_missing", done=False)


def _funding(plan: Plan) -> Answer:
    at = "budget.money_sources"
    launch = plan.timeline.launch_on if plan.timeline else None
    found = ledger(plan.budget, plan.timeline)
    sources = (plan.budget.money_sources if plan.budget else None) or ()
    dated = bool(sources) and all(one.starts_on and one.amount is not None for one in sources)
    if found is None or launch is None or not dated or not found.uses:
        return undecided(at)
    sure = [found.sources[one.id] for one in sources if one.status in _SURE]
    left = 0
    last = (launch.year - found.months[0].year) * YEAR + launch.month - found.months[0].month + YEAR
    for place, first in enumerate(found.months[: last + 1]):
        left += sum(stream[place] for stream in sure) - found.costs[place]
        if left < 0:
            return answer(at, "short", done=False, month=month(first, _LANGUAGE))
    covered = found.months[min(last, len(found.months) - 1)]
    whole = last < len(found.months)
    name = "reaches" if whole else "short"
    return answer(at, name, done=whole, month=month(covered, _LANGUAGE))


def _communications(plan: Plan) -> Answer:
    section, at = plan.communications, "communications"
    if section is None:
        return undecided(at)
    both = section.rule is not None and section.crisis is not None
    return answer(at, "rules" if both else "rule_missing", done=both)


def _succession(plan: Plan) -> Answer:
    section = plan.governance.succession if plan.governance else None
    leads = section.leads if section else None
    return counted("governance.succession.leads", "deputies", leads, lambda one: bool(one.deputy))


CHECKS: Mapping[str, Check] = {
    "problem": _problem,
    "partners": _partners,
    "filing": _filing,
    "offenses": _offenses,
    "exclusions": _exclusions,
    "doors": _doors,
    "manager": _manager,
    "staff": _staff,
    "hours": _hours,
    "handoff": _handoff,
    "consents": _consents,
    "data": _data,
    "sergeants": _sergeants,
    "trained": _trained,
    "housing": _housing,
    "community": _community,
    "evaluation": _evaluation,
    "funding": _funding,
    "communications": _communications,
    "succession": _succession,
}
"""What answers each point, by its name in ``readiness.yaml``."""
