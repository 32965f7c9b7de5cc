"""Keep criminal records out: sort a door's criteria into what is asked and what records answer.

Criteria that rest on records, in whole or in part, are answered together by whoever checks
records: none applies, one bars, one can be waived, or not known. Record limits of an offense are
answered together too. The outcome stays the same; nothing of a record is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kit.eligibility.compiling import with_charges
from kit.eligibility.criteria import (
    UNLISTED,
    Charge,
    Criteria,
    Criterion,
    Input,
    Limit,
    Question,
    Source,
    Term,
)
from kit.eligibility.expressions import Check, Expression, Situation, Value, any_of, checks
from kit.eligibility.naming import name
from kit.model.eligibility import Effect

YES, NO, UNKNOWN = "yes", "no", "unknown"
BAR, PRESUMPTION = "bar", "presumption"
CHARGES, RECORD = "charges", "record_check"


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """A door's criteria without any record content.

    Attributes:
        asked: What is asked openly; record limits of an offense are one input.
        closed: Criteria that records answer.
        limits: Record limits by the input that stands for them.
    """

    asked: Criteria
    closed: tuple[Criterion, ...]
    limits: Mapping[str, tuple[Limit, ...]]


def projection(criteria: Criteria) -> Projection:
    """Sort the criteria of one door."""
    records = frozenset(one.id for one in criteria.inputs if one.source is Source.RECORD)
    groups = {
        name("record limit", one.offense): found
        for one in criteria.charges
        if (found := tuple(limit for limit in one.limits if _rests(limit.holds, records)))
    }
    charges = tuple(_openly(one, records) for one in criteria.charges)
    asked = with_charges(criteria, charges)
    closed = tuple(one for one in criteria.criteria if _rests(one.holds, records))
    shut = {one.id for one in closed}
    kept = tuple(one for one in asked.criteria if one.id not in shut)
    used = frozenset(
        (*_inputs(limit.holds for one in charges for limit in one.limits), *_inputs_of(kept))
    )
    inputs = (
        *(one for one in criteria.inputs if one.source is Source.CHARGE or one.id in used),
        *(Input(group, Source.RECORD) for group in groups),
    )
    questions = tuple(one for one in criteria.questions if one.check.input in used)
    asked = replace(asked, criteria=kept, inputs=inputs, questions=questions)
    return Projection(asked, closed, groups)


def answers(projected: Projection, situation: Situation) -> dict[str, str]:
    """Give what a form would hold for a situation; a number that is unknown is blank."""
    asked = projected.asked
    found = {
        one.id: _answer(one, situation.get(one.id))
        for one in asked.inputs
        if one.source is not Source.CHARGE and one.id not in projected.limits
    }
    for group, limits in projected.limits.items():
        truth = any_of(*(limit.holds for limit in limits)).holds(situation)
        found[group] = UNKNOWN if truth is None else YES if truth else NO
    if asked.asks_charges:
        charged = (*(one.input for one in asked.charges), UNLISTED)
        found[CHARGES] = " ".join(one for one in charged if situation.get(one))
    if projected.closed:
        found[RECORD] = _record(projected.closed, situation)
    return found


def _answer(one: Input, value: Value) -> str:
    if one.flag:
        return UNKNOWN if value is None else YES if value else NO
    return "" if value is None else str(value)


def _record(closed: tuple[Criterion, ...], situation: Situation) -> str:
    bars = [one.holds.holds(situation) for one in closed if one.effect is Effect.ABSOLUTE]
    rest = [one.holds.holds(situation) for one in closed if one.effect is Effect.PRESUMPTIVE]
    if True in bars:
        return BAR
    if None in bars or None in rest:
        return UNKNOWN
    return PRESUMPTION if True in rest else NO


def _openly(charge: Charge, records: frozenset[str]) -> Charge:
    """Give a charge whose record limits are one question."""
    kept = tuple(limit for limit in charge.limits if not _rests(limit.holds, records))
    if len(kept) == len(charge.limits):
        return charge
    group = name("record limit", charge.offense)
    question = Question(group, "record_limit", Source.RECORD, Check(group, group), {})
    term = Term(question, Input(group, Source.RECORD))
    return replace(charge, limits=(*kept, Limit(f"limit:{charge.offense}:record", term, ())))


def _rests(expression: Expression, records: frozenset[str]) -> bool:
    return any(check.input in records for check in checks(expression))


def _inputs(expressions: Iterable[Expression]) -> Iterator[str]:
    for expression in expressions:
        for check in checks(expression):
            yield check.input


def _inputs_of(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    return _inputs(one.holds for one in criteria)
