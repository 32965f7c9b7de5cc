"""Turn typed conditions into questions: which input answers, and how it is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import singledispatch

from kit.eligibility.amounts import in_days, measured
from kit.eligibility.criteria import Input, Question, Slot, Source, Term
from kit.eligibility.expressions import Check, Operator
from kit.eligibility.naming import name
from kit.model import conditions as typed
from kit.model.amounts import Duration


def term(condition: typed.Condition) -> Term:
    """Give the question behind a typed condition, as the condition uses it."""
    found = _ask(condition)
    negate = bool(condition.negate)
    question = found.question
    if condition.words is not None and not negate:
        question = replace(question, words=condition.words)
    return Term(question, found.input, negate, condition.words)


def flag(kind: str, source: Source, *, slots: Mapping[str, Slot] | None = None) -> Term:
    """Ask for a plain yes or no; ``slots`` with words narrow it down and name it."""
    filled = {key: value for key, value in (slots or {}).items() if value not in {"", ()}}
    own = name(kind, *(_flat(value) for value in filled.values()))
    broader = (kind,) if filled else ()
    stated = Input(own, source, within=broader)
    return Term(Question(own, kind, source, Check(own, own), filled), stated)


def number(
    kind: str, stated: Input, operator: Operator, bound: Decimal, *, slots: Mapping[str, Slot]
) -> Term:
    """Ask whether a number lies on one side of a bound."""
    own = f"{stated.id}_{_SIDES[operator]}_{name(f'{bound.normalize():f}')}"
    check = Check(own, stated.id, operator, bound)
    return Term(Question(own, kind, stated.source, check, slots), stated)


_SIDES = {
    Operator.OVER: "over",
    Operator.UNDER: "under",
    Operator.AT_MOST: "at_most",
    Operator.AT_LEAST: "at_least",
}


def _flat(value: Slot) -> str:
    return " ".join(sorted(value, key=str.casefold)) if isinstance(value, tuple) else str(value)


def _many(value: tuple[str, ...] | None) -> tuple[str, ...]:
    return value or ()


_FLAGS: Mapping[str, tuple[Source, str]] = {
    "in_place": (Source.OBSERVED, "places"),
    "outside_area": (Source.OBSERVED, ""),
    "pending_case": (Source.RECORD, "offenses"),
    "warrant": (Source.RECORD, "kinds"),
    "protection_order": (Source.RECORD, "toward"),
    "violence": (Source.OBSERVED, "kinds"),
    "exploitation": (Source.JUDGMENT, "kinds"),
    "sale": (Source.OBSERVED, ""),
    "victim_objects": (Source.OBSERVED, ""),
    "declines": (Source.OBSERVED, ""),
    "not_amenable": (Source.JUDGMENT, ""),
    "program_full": (Source.PROGRAM, ""),
    "informant": (Source.RECORD, ""),
    "impaired_driving": (Source.OBSERVED, ""),
    "charged_with": (Source.OBSERVED, "offenses"),
    "urgent_care": (Source.OBSERVED, "kinds"),
    "cannot_agree": (Source.JUDGMENT, ""),
    "driven_by_need": (Source.JUDGMENT, "needs"),
}
"""Plain questions: who can answer, and which key narrows them down."""


@singledispatch
def _ask(condition: typed.Condition) -> Term:
    kind = str(getattr(condition, "test", ""))
    source, slot = _FLAGS[kind]
    value: Slot = (getattr(condition, slot) or ()) if slot else ()
    return flag(kind, source, slots={slot: value})


@_ask.register
def _quantity(condition: typed.QuantityOver) -> Term:
    unit, bound = measured(condition.amount)
    only, other = _many(condition.substances), _many(condition.except_substances)
    each = condition.summing is typed.Summing.PER_SUBSTANCE
    parts = [_flat(only), f"except {_flat(other)}" if other else ""]
    own = name(unit, *parts, "of one substance" if each else "")
    within = [name(unit, *parts)] if each else []
    if only or other:
        within.append(name(unit, "of one substance" if each else ""))
    stated = Input(own, Source.OBSERVED, unit, within=tuple(within))
    slots: dict[str, Slot] = {"amount": condition.amount, "substances": only, "except": other}
    kind = "quantity_over_each" if each else "quantity_over"
    return number(kind, stated, Operator.OVER, bound, slots=slots)


@_ask.register
def _nonresident(condition: typed.NonResident) -> Term:
    slots: dict[str, Slot] = {"area": condition.area or ""}
    if condition.for_at_least is None:
        return flag("nonresident", Source.OBSERVED, slots=slots)
    slots["period"] = condition.for_at_least
    return flag("nonresident_for", Source.OBSERVED, slots=slots)


@_ask.register
def _age_under(condition: typed.AgeUnder) -> Term:
    return age("age_under", condition.years)


@_ask.register
def _age_over(condition: typed.AgeOver) -> Term:
    return age("age_over", condition.years)


def age(kind: str, years: int) -> Term:
    """Ask whether somebody is under (``age_under``) or over (``age_over``) an age."""
    operator = Operator.UNDER if kind == "age_under" else Operator.OVER
    stated = Input("age", Source.OBSERVED, "years", whole=True)
    return number(kind, stated, operator, Decimal(years), slots={"years": years})


@_ask.register
def _prior(condition: typed.PriorRecord) -> Term:
    """Ask how long ago the newest entry was (or the n-th newest, where several are needed)."""
    times, which = condition.at_least or 1, _many(condition.offenses)
    entry = "" if condition.record is typed.RecordKind.ANY else condition.record.value
    slots: dict[str, Slot] = {
        "record": condition.record.value,
        "offenses": which,
        "times": times,
    }
    within = _broader_records(entry, which, times)
    stated = Input(_record(entry, which, times), Source.RECORD, "days", whole=True, within=within)
    kind = "prior_record_times" if times > 1 else "prior_record"
    if condition.look_back is None:
        own = f"ever_{stated.id.removeprefix('days_since_')}"
        check = Check(own, stated.id, Operator.UNDER, FOREVER)
        return Term(Question(own, f"{kind}_ever", Source.RECORD, check, slots), stated)
    slots["look_back"] = condition.look_back
    return number(kind, stated, Operator.AT_MOST, in_days(condition.look_back), slots=slots)


FOREVER = Decimal(90_000)
"""Days that no record entry reaches: 246 years."""


def _record(entry: str, which: tuple[str, ...], times: int) -> str:
    ordinal = f"number {times}" if times > 1 else ""
    return name("days since", entry or "any record", ordinal, _flat(which))


def _broader_records(entry: str, which: tuple[str, ...], times: int) -> tuple[str, ...]:
    """Name the wider inputs: an entry of fewer times, of any offense, of any kind."""
    wider = []
    if which:
        wider.append(_record(entry, (), times))
    if times > 1:
        wider.append(_record(entry, which, 1))
    if entry:
        wider.append(_record("", which, times))
    return tuple(wider)


@_ask.register
def _value(condition: typed.PropertyValueOver) -> Term:
    stated = Input("property_value", Source.OBSERVED, "dollars")
    bound = Decimal(condition.dollars)
    slots = {"dollars": condition.dollars}
    return number("property_value_over", stated, Operator.OVER, bound, slots=slots)


@_ask.register
def _earlier(condition: typed.EarlierParticipation) -> Term:
    if condition.look_back is not None or condition.ended is not None:
        return _earlier_of_a_kind(condition)
    stated = Input("earlier_participations", Source.PROGRAM, "times", whole=True)
    times = condition.times or 1
    kind = "earlier_participation" if times == 1 else "earlier_participation_times"
    return number(kind, stated, Operator.AT_LEAST, Decimal(times), slots={"times": times})


def _earlier_of_a_kind(condition: typed.EarlierParticipation) -> Term:
    """Ask with yes or no: a count of all earlier times says nothing of when or how."""
    slots: dict[str, Slot] = {}
    if condition.look_back is not None:
        slots["look_back"] = condition.look_back
    if condition.ended is not None:
        slots["ended"] = condition.ended.value
    if (condition.times or 1) > 1:
        slots["times"] = condition.times or 1
    return flag("earlier_participation_kind", Source.PROGRAM, slots=slots)


@_ask.register
def _supervised(condition: typed.Supervised) -> Term:
    kind = "supervision_not_agreed" if condition.agency_approves else "supervision"
    kinds, which = _many(condition.kinds), _many(condition.offenses)
    found = flag(kind, Source.RECORD, slots={"kinds": kinds, "offenses": which})
    own = _supervision(kind, kinds, which)
    wider = [*found.input.within, _supervision(kind, kinds, ()), _supervision(kind, (), which)]
    if condition.agency_approves:
        wider.append(_supervision("supervision", kinds, which))
    within = tuple(one for one in dict.fromkeys(wider) if one != own)
    question = replace(found.question, id=own, check=Check(own, own))
    return replace(found, question=question, input=replace(found.input, id=own, within=within))


def _supervision(kind: str, kinds: tuple[str, ...], offenses: tuple[str, ...]) -> str:
    return name(kind, _flat(kinds), f"for {_flat(offenses)}" if offenses else "")


@_ask.register
def _question(condition: typed.OtherQuestion) -> Term:
    source = Source.RECORD if condition.from_record else Source.JUDGMENT
    own = name("question", str(condition.question))
    slots: dict[str, Slot] = {"question": condition.question}
    question = Question(own, "question", source, Check(own, own), slots)
    return Term(question, Input(own, source))


@_ask.register
def _subsistence(condition: typed.AboveSubsistence) -> Term:  # noqa: ARG001 - chosen by its type
    return above_subsistence()


def above_subsistence() -> Term:
    """Ask whether a sale goes beyond living or own use."""
    found = flag("sale_above_subsistence", Source.JUDGMENT)
    stated = replace(found.input, within=("sale",))
    return replace(found, input=stated)


def involvement(methods: tuple[str, ...], look_back: Duration | None) -> Term:
    """Ask whether earlier involvement is shown; it stands in the way when it is not."""
    slots: dict[str, Slot] = {"methods": methods}
    kind = "verified_involvement"
    if look_back is not None:
        slots["look_back"] = look_back
        kind = "verified_involvement_recent"
    found = flag("verified_involvement", Source.JUDGMENT)
    question = replace(found.question, kind=kind, slots=slots)
    return replace(found, question=question, negate=True)
