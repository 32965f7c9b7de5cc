"""Compile a plan's eligibility, at one door, into a tree of questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kit.core import Pointer
from kit.core.remembering import remembered
from kit.eligibility import asking
from kit.eligibility.criteria import (
    UNLISTED,
    Charge,
    Criteria,
    Criterion,
    Input,
    Limit,
    Question,
    Role,
    Source,
    Term,
)
from kit.eligibility.expressions import (
    YES,
    AllOf,
    Check,
    Expression,
    Not,
    Open,
    all_of,
    any_of,
)
from kit.eligibility.naming import name
from kit.model.conditions import AnyCondition
from kit.model.eligibility import (
    Effect,
    Eligibility,
    Exclusion,
    MultipleCharges,
    Offense,
    Requirement,
    Sale,
    VictimRule,
)
from kit.model.fields import Model
from kit.model.plan import Plan
from kit.model.referral_paths import Door, PathStatus, ReferralPath

_ROOT: Pointer = ("eligibility",)


def doors(plan: Plan) -> Iterator[Criteria]:
    """Give the criteria of every path that is not closed or refused, for each agency that uses it.

    A path without any agency (a plan that names none, or a community door) comes once.
    """
    for path in plan.referral_paths or ():
        if path.status in {PathStatus.CLOSED, PathStatus.REFUSED}:
            continue
        for agency in agencies_of(plan, path) or (None,):
            yield criteria(plan, path.id, agency)


def distinct(found: Iterable[Criteria]) -> tuple[tuple[Criteria, tuple[str, ...]], ...]:
    """Join the doors of a path that ask exactly the same; give each with its agencies."""
    groups: list[tuple[Criteria, list[str]]] = []
    for door in found:
        group = next((agencies for one, agencies in groups if _alike(one, door)), None)
        if group is None:
            group = []
            groups.append((door, group))
        group.extend([door.agency] if door.agency else [])
    return tuple((one, tuple(agencies)) for one, agencies in groups)


def _alike(one: Criteria, other: Criteria) -> bool:
    same = one.path == other.path and one.listed == other.listed
    return same and one.charges == other.charges and one.criteria == other.criteria


def agencies_of(plan: Plan, path: ReferralPath) -> tuple[str, ...]:
    """Give the ids of the agencies that use a path; all when the path names none."""
    if path.agencies is not None:
        return path.agencies
    return tuple(agency.id for agency in plan.law_enforcement or ())


@remembered(keep=64)
def criteria(plan: Plan, path: str | None = None, agency: str | None = None) -> Criteria:
    """Give what is asked at one door.

    Args:
        plan: The plan.
        path: Id of a referral path; None takes in the criteria of all paths.
        agency: Id of a law-enforcement agency; None takes in those of all agencies.
    """
    said = plan.eligibility or Eligibility()
    entries = enumerate(plan.referral_paths or ())
    at, door = next(((at, one) for at, one in entries if one.id == path), (0, None))
    charges = tuple(_charges(said, path, agency))
    charged = door is None or _needs_charge(door)
    charges = charges if charged else ()
    found = (
        *_own_criteria(said, path, agency, charges),
        *(_several(said, charges) if charged else ()),
        *(_of_path(door, ("referral_paths", at)) if door else ()),
    )
    several = said.multiple_charges
    listed = _listed(charges, several) if charged and said.offenses is not None else Open()
    listed = listed if charged else YES
    undecided = tuple(_undecided(said, charged=charged))
    asked = tuple(_terms(charges, found))
    return Criteria(
        path=path,
        agency=agency,
        charges=charges,
        listed=listed,
        criteria=found,
        inputs=tuple(_inputs(charges if charged else None, asked)),
        questions=tuple(_questions(asked)),
        several=several,
        undecided=undecided,
    )


def _needs_charge(path: ReferralPath) -> bool:
    if path.charge_needed is not None:
        return path.charge_needed
    return path.door in {None, Door.ARREST_DIVERSION}


def _applies(named: tuple[str, ...] | None, one: str | None) -> bool:
    return named is None or one is None or one in named


# ---------------------------------------------------------------- charges


def _charges(said: Eligibility, path: str | None, agency: str | None) -> Iterator[Charge]:
    for at, offense in enumerate(said.offenses or ()):
        if _applies(offense.paths, path) and _applies(offense.agencies, agency):
            pointer: Pointer = (*_ROOT, "offenses", at)
            limits = tuple(_limits(offense, pointer))
            yield Charge(offense.id, offense.title, name("charge", offense.id), limits, pointer)


def _limits(offense: Offense, pointer: Pointer) -> Iterator[Limit]:
    own = f"limit:{offense.id}"
    if offense.sale is Sale.NONE:
        yield Limit(f"{own}:sale", asking.flag("sale", Source.OBSERVED), (*pointer, "sale"))
    if offense.sale is Sale.SUBSISTENCE_ONLY:
        yield Limit(f"{own}:sale", asking.above_subsistence(), (*pointer, "sale"))
    if offense.victim is VictimRule.MUST_AGREE:
        victim = asking.flag("victim_objects", Source.OBSERVED)
        yield Limit(f"{own}:victim", victim, (*pointer, "victim"))
    for at, condition in enumerate(offense.limits or ()):
        yield Limit(f"{own}:{at}", asking.term(condition), (*pointer, "limits", at))


def _listed(charges: tuple[Charge, ...], several: MultipleCharges | None) -> Expression:
    covered, uncovered = _covered(charges), _uncovered(charges)
    if several in {MultipleCharges.ANY_LISTED, MultipleCharges.DECIDED_BY}:
        return covered
    if several is MultipleCharges.ALL_LISTED:
        return all_of(covered, Not(uncovered))
    return all_of(covered, any_of(Not(uncovered), Open()))


def _covered(charges: tuple[Charge, ...]) -> Expression:
    return any_of(*(all_of(_charged(one), Not(one.limited)) for one in charges))


def _uncovered(charges: tuple[Charge, ...]) -> Expression:
    limited = (all_of(_charged(one), one.limited) for one in charges if one.limits)
    return any_of(Check(UNLISTED, UNLISTED), *limited)


def _mixed(charges: tuple[Charge, ...]) -> Expression:
    return all_of(_covered(charges), _uncovered(charges))


def with_charges(whole: Criteria, charges: tuple[Charge, ...]) -> Criteria:
    """Give the same criteria over other charges, for a door that asks about them differently."""
    if not whole.charges or isinstance(whole.listed, Open):
        return whole
    found = tuple(
        replace(one, holds=_mixed(charges)) if one.role is Role.MULTIPLE_CHARGES else one
        for one in whole.criteria
    )
    listed = _listed(charges, whole.several)
    return replace(whole, charges=charges, listed=listed, criteria=found)


def _charged(charge: Charge) -> Expression:
    return Check(charge.input, charge.input)


def _several(said: Eligibility, charges: tuple[Charge, ...]) -> Iterator[Criterion]:
    if said.multiple_charges is MultipleCharges.DECIDED_BY:
        chooser = said.multiple_charges_decided_by
        yield Criterion(
            id="multiple_charges",
            role=Role.MULTIPLE_CHARGES,
            title=None,
            effect=Effect.PRESUMPTIVE,
            holds=_mixed(charges),
            pointer=(*_ROOT, "multiple_charges"),
            deciders=(chooser,) if chooser else (),
        )


# --------------------------------------------------------------- criteria


def _own_criteria(
    said: Eligibility, path: str | None, agency: str | None, charges: tuple[Charge, ...]
) -> Iterator[Criterion]:
    if said.minimum_age is not None:
        yield _minimum_age(said.minimum_age)
    for at, requirement in enumerate(said.requirements or ()):
        if _applies(requirement.paths, path):
            yield _requirement(requirement, (*_ROOT, "requirements", at))
    for at, exclusion in enumerate(said.exclusions or ()):
        here = _applies(exclusion.paths, path) and _applies(exclusion.agencies, agency)
        if here and (charges or not exclusion.offenses):
            yield _exclusion(exclusion, (*_ROOT, "exclusions", at), charges)
    if said.exclusions is None:
        pointer = (*_ROOT, "exclusions")
        role = Role.UNDECIDED
        yield Criterion("undecided:exclusions", role, None, Effect.ABSOLUTE, Open(), pointer)


def _minimum_age(years: int) -> Criterion:
    term = asking.age("age_under", years)
    pointer = (*_ROOT, "minimum_age")
    return Criterion(
        "minimum_age",
        Role.MINIMUM_AGE,
        None,
        Effect.ABSOLUTE,
        term.expression,
        pointer,
        terms=(term,),
    )


def _requirement(requirement: Requirement, pointer: Pointer) -> Criterion:
    terms = _all_terms(requirement.must)
    holds = Not(_joined(terms)) if terms else Open()
    return Criterion(
        id=f"requirement:{requirement.id}",
        role=Role.REQUIREMENT,
        title=requirement.title,
        effect=requirement.effect or Effect.ABSOLUTE,
        holds=_settled(holds, requirement.effect),
        pointer=pointer,
        deciders=requirement.may_waive or (),
        terms=terms,
    )


def _exclusion(exclusion: Exclusion, pointer: Pointer, charges: tuple[Charge, ...]) -> Criterion:
    terms, unless = _all_terms(exclusion.when), _all_terms(exclusion.unless)
    about = exclusion.offenses or ()
    holds = all_of(
        any_of(*(_charged(one) for one in charges if one.offense in about)) if about else YES,
        _joined(terms) if terms else Open(),
        Not(any_of(*(one.expression for one in unless))) if unless else YES,
    )
    return Criterion(
        id=f"exclusion:{exclusion.id}",
        role=Role.EXCLUSION,
        title=exclusion.title,
        effect=exclusion.effect or Effect.ABSOLUTE,
        holds=_settled(holds, exclusion.effect),
        pointer=pointer,
        deciders=exclusion.may_waive or (),
        terms=terms,
        unless=unless,
        offenses=about,
    )


def _settled(holds: Expression, effect: Effect | None) -> Expression:
    """Leave open what follows when the plan doesn't say whether it bars or presumes."""
    return holds if effect is not None else AllOf((holds, Open()))


def _joined(terms: tuple[Term, ...]) -> Expression:
    return all_of(*(one.expression for one in terms))


def _all_terms(conditions: tuple[AnyCondition, ...] | None) -> tuple[Term, ...]:
    return tuple(asking.term(condition) for condition in conditions or ())


def _of_path(path: ReferralPath, pointer: Pointer) -> Iterator[Criterion]:
    if path.only_with_capacity:
        term = asking.flag("program_full", Source.PROGRAM)
        place = (*pointer, "only_with_capacity")
        yield _bar("capacity", Role.CAPACITY, term, place)
    if path.verification is not None:
        methods, back = path.verification.methods or (), path.verification.look_back
        term = asking.involvement(methods, back)
        yield _bar("verification", Role.VERIFICATION, term, (*pointer, "verification"))


def _bar(own: str, role: Role, term: Term, pointer: Pointer) -> Criterion:
    return Criterion(own, role, None, Effect.ABSOLUTE, term.expression, pointer, terms=(term,))


# ------------------------------------------------------ questions and inputs


def _undecided(said: Eligibility, *, charged: bool) -> Iterator[Pointer]:
    if charged:
        yield from _silent(said, _ROOT, "offenses", "multiple_charges")
    yield from _silent(said, _ROOT, "exclusions")
    for at, exclusion in enumerate(said.exclusions or ()):
        yield from _silent(exclusion, (*_ROOT, "exclusions", at), "when", "effect")
    for at, requirement in enumerate(said.requirements or ()):
        yield from _silent(requirement, (*_ROOT, "requirements", at), "must", "effect")


def _silent(part: Model, pointer: Pointer, *keys: str) -> Iterator[Pointer]:
    for key in keys:
        if getattr(part, key) is None:
            yield (*pointer, key)


def _terms(charges: Iterable[Charge], found: Iterable[Criterion]) -> Iterator[Term]:
    for charge in charges:
        for limit in charge.limits:
            yield limit.term
    for criterion in found:
        yield from criterion.terms
        yield from criterion.unless


_ORDER = {source: at for at, source in enumerate(Source)}


def _inputs(charges: tuple[Charge, ...] | None, asked: tuple[Term, ...]) -> Iterator[Input]:
    for charge in charges or ():
        yield Input(charge.input, Source.CHARGE)
    if charges is not None:
        yield Input(UNLISTED, Source.CHARGE)
    met = {term.input.id: term.input for term in reversed(asked)}
    order = {term.input.id: at for at, term in reversed(list(enumerate(asked)))}
    for one in sorted(met.values(), key=lambda one: (_ORDER[one.source], order[one.id])):
        within = tuple(wider for wider in one.within if wider in met and wider != one.id)
        yield Input(one.id, one.source, one.unit, one.whole, within)


def _questions(asked: tuple[Term, ...]) -> Iterator[Question]:
    met: dict[str, Question] = {}
    for term in asked:
        known = met.get(term.question.id)
        if known is None or known.words is None:
            met[term.question.id] = term.question
    yield from sorted(met.values(), key=lambda question: _ORDER[question.source])
