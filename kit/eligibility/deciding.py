"""Decide one situation, with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kit.eligibility.criteria import UNLISTED, Criteria, Criterion
from kit.eligibility.expressions import Situation, Truth
from kit.model.eligibility import Effect


class Outcome(Enum):
    """What follows; an earlier one goes before a later one."""

    NOT_LISTED = "not_listed"
    EXCLUDED = "excluded"
    REVIEW = "review"
    DISCRETION = "discretion"
    ELIGIBLE = "eligible"

    @property
    def may_be_diverted(self) -> bool:
        """Whether the person may still come in, by rule or by somebody's decision."""
        return self in {Outcome.ELIGIBLE, Outcome.DISCRETION}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that led to the outcome.

    Attributes:
        id: Id of the criterion or limit, or ``other_charge``.
        truth: True when it stands in the way, None when it can't be told.
        deciders: Offices that may decide otherwise.
    """

    id: str
    truth: Truth
    deciders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome and what led to it, in the plan's order."""

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()

    @property
    def deciders(self) -> tuple[str, ...]:
        """Offices that may decide otherwise, each once."""
        return tuple(dict.fromkeys(one for reason in self.reasons for one in reason.deciders))


def decide(criteria: Criteria, situation: Situation) -> Decision:
    """Give the outcome for one situation; what is unknown never makes anybody eligible.

    Args:
        criteria: What is asked at this door.
        situation: Values by input id; what is left out is unknown.
    """
    listed = criteria.listed.holds(situation)
    if listed is False:
        return Decision(Outcome.NOT_LISTED, tuple(_uncovered(criteria, situation)))
    judged = [(one, one.holds.holds(situation)) for one in criteria.criteria]
    bars = [_reason(one, truth) for one, truth in judged if truth and _bars(one)]
    if bars:
        return Decision(Outcome.EXCLUDED, tuple(bars))
    standing = [_reason(one, truth) for one, truth in judged if truth is not False]
    if listed is None:
        return Decision(Outcome.REVIEW, (*_uncovered(criteria, situation), *standing))
    if any(reason.truth is None for reason in standing):
        return Decision(Outcome.REVIEW, tuple(standing))
    return Decision(Outcome.DISCRETION if standing else Outcome.ELIGIBLE, tuple(standing))


def _bars(criterion: Criterion) -> bool:
    return criterion.effect is Effect.ABSOLUTE


def _reason(criterion: Criterion, truth: Truth) -> Reason:
    return Reason(criterion.id, truth, criterion.deciders)


def _uncovered(criteria: Criteria, situation: Situation) -> Iterator[Reason]:
    """Give the charges and limits that may keep a stop from being listed."""
    charged = [one for one in criteria.charges if situation.get(one.input) is not False]
    for charge in charged:
        known = situation.get(charge.input)
        if known is None:
            yield Reason(charge.input, None)
        for limit in charge.limits:
            truth = limit.holds.holds(situation)
            if known and truth is not False:
                yield Reason(limit.id, truth)
    unlisted = situation.get(UNLISTED)
    if unlisted is not False or not charged:
        yield Reason(UNLISTED, None if unlisted is None else True)
