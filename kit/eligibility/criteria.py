"""What a plan asks before somebody may be diverted through one door, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from kit.core import Pointer
from kit.eligibility.expressions import Check, Expression, Not, Value, any_of
from kit.model.amounts import Amount, Duration
from kit.model.eligibility import Effect, MultipleCharges
from kit.model.shared import LocalText

Slot: TypeAlias = str | int | tuple[str, ...] | Amount | Duration | LocalText
"""What fills a gap in a phrase: an amount, a length of time, a number, words or several words."""


class Source(Enum):
    """Who can answer: how an input becomes known at a stop."""

    CHARGE = "charge"
    OBSERVED = "observed"
    JUDGMENT = "judgment"
    RECORD = "record"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing a situation states, and a column of an arrest table.

    Attributes:
        id: Stable name of small letters, digits and underscores.
        source: How it becomes known.
        unit: Unit of a number (``years``, ``grams``, ``days``, ``dollars`` ...); empty for a flag.
        whole: Whether a number is a whole number.
        within: Inputs that take this one in: yes here is yes there, an amount there is never
            smaller, and the days since there are never more.
    """

    id: str
    source: Source
    unit: str = ""
    whole: bool = False
    within: tuple[str, ...] = ()

    @property
    def flag(self) -> bool:
        """Whether it is answered yes or no rather than by a number."""
        return not self.unit


@dataclass(frozen=True, slots=True)
class Question:
    """One distinct condition, wherever the plan repeats it.

    Attributes:
        id: Stable name, the same in every plan that asks the same.
        kind: Kind of condition, which picks the phrases.
        source: How the answer becomes known.
        check: The question put to its input, without any ``negate``.
        slots: What fills the phrases' gaps.
        words: The author's own words, or None.
    """

    id: str
    kind: str
    source: Source
    check: Check
    slots: Mapping[str, Slot]
    words: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A condition as one criterion uses it.

    Attributes:
        question: The question behind it.
        input: What answers the question.
        negate: Whether it holds when the answer is no.
        words: The author's own words for this use, or None.
    """

    question: Question
    input: Input
    negate: bool = False
    words: LocalText | None = None

    @property
    def expression(self) -> Expression:
        """Give the check, turned round when ``negate`` is set."""
        return Not(self.question.check) if self.negate else self.question.check


class Role(Enum):
    """What a criterion is in the plan."""

    EXCLUSION = "exclusion"
    REQUIREMENT = "requirement"
    MINIMUM_AGE = "minimum_age"
    CAPACITY = "capacity"
    VERIFICATION = "verification"
    MULTIPLE_CHARGES = "multiple_charges"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One reason not to divert, or not without somebody's decision.

    Attributes:
        id: Role and entry id, such as ``exclusion:violence``.
        role: What it is in the plan.
        title: Its name, or None.
        effect: A bar, or a presumption.
        holds: Yes when it stands in the way.
        pointer: Where the plan says it.
        deciders: Offices that may decide otherwise.
        terms: Conditions that must all hold; for a requirement, that a person must meet.
        unless: Conditions of which one lifts it.
        offenses: Offenses that it is about; empty for all.
    """

    id: str
    role: Role
    title: LocalText | None
    effect: Effect
    holds: Expression
    pointer: Pointer
    deciders: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    unless: tuple[Term, ...] = ()
    offenses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """One condition under which an offense is not covered."""

    id: str
    term: Term
    pointer: Pointer

    @property
    def holds(self) -> Expression:
        """Yes when the offense is not covered."""
        return self.term.expression


@dataclass(frozen=True, slots=True)
class Charge:
    """A listed offense that is open at this door.

    Attributes:
        offense: Id of the offense.
        title: Its name, or None.
        input: Input that says whether it is among the charges.
        limits: Conditions under which it is not covered.
        pointer: Where the plan lists it.
    """

    offense: str
    title: LocalText | None
    input: str
    limits: tuple[Limit, ...]
    pointer: Pointer

    @property
    def limited(self) -> Expression:
        """Yes when one of its limits holds."""
        return any_of(*(limit.holds for limit in self.limits))


@dataclass(frozen=True, slots=True, eq=False)
class Criteria:
    """All that is asked at one door: a path, used by an agency.

    Attributes:
        path: Id of the path, or None for any.
        agency: Id of the agency, or None for any.
        charges: Offenses that are open here.
        listed: Yes when the charges are covered; always yes where no charge is needed.
        criteria: Reasons not to divert, in the plan's order.
        inputs: What a situation states, in the order of asking.
        questions: Every distinct question, in the order of asking.
        several: What the plan says on several charges at one stop.
        undecided: Parts of the plan that are still silent, so that people land in review.
    """

    path: str | None
    agency: str | None
    charges: tuple[Charge, ...]
    listed: Expression
    criteria: tuple[Criterion, ...]
    inputs: tuple[Input, ...]
    questions: tuple[Question, ...]
    several: MultipleCharges | None = None
    undecided: tuple[Pointer, ...] = ()

    @property
    def question_of(self) -> Mapping[str, Question]:
        """Give questions by id."""
        return MappingProxyType({question.id: question for question in self.questions})

    @property
    def input_of(self) -> Mapping[str, Input]:
        """Give inputs by id."""
        return MappingProxyType({each.id: each for each in self.inputs})

    @property
    def asks_charges(self) -> bool:
        """Whether a charge is needed at this door."""
        return any(one.id == UNLISTED for one in self.inputs)

    def stop(self, *offenses: str, unlisted: bool = False, **values: Value) -> dict[str, Value]:
        """Give a situation whose charges are known, for tests and examples.

        Args:
            *offenses: Ids of the offenses charged.
            unlisted: Whether there is a charge that the plan does not list.
            **values: Other values by input id; what is left out is unknown.
        """
        charged: dict[str, Value] = {one.input: one.offense in offenses for one in self.charges}
        return {**charged, UNLISTED: unlisted, **values}


UNLISTED = "other_charge"
"""Input that says whether there is a charge that the plan does not list (or not at this door)."""
NEVER = Decimal(99_999)
"""Days since a record entry that does not exist: known to be none, which is not unknown."""
