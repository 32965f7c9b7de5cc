"""Questions joined by and, or and not, answered yes (True), no (False) or unknown (None)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

Truth: TypeAlias = bool | None
"""Yes, no, or None for unknown."""
Value: TypeAlias = bool | int | float | Decimal | None
"""What a situation says of one input; None is unknown."""
Situation: TypeAlias = Mapping[str, Value]
"""Values by input id; an input that is left out is unknown."""


class Operator(Enum):
    """How a check compares its input; ``YES`` takes a flag as it is."""

    YES = "yes"
    OVER = ">"
    UNDER = "<"
    AT_MOST = "<="
    AT_LEAST = ">="

    def holds(self, value: Decimal | float, bound: Decimal) -> bool:
        """Compare exactly: 6 is not over 6."""
        if self is Operator.OVER:
            return value > bound
        if self is Operator.UNDER:
            return value < bound
        if self is Operator.AT_MOST:
            return value <= bound
        return value >= bound


OPPOSITES: Mapping[Operator, Operator] = {
    Operator.OVER: Operator.AT_MOST,
    Operator.AT_MOST: Operator.OVER,
    Operator.UNDER: Operator.AT_LEAST,
    Operator.AT_LEAST: Operator.UNDER,
}
"""The comparison that holds exactly when the other does not."""


@dataclass(frozen=True, slots=True)
class Check:
    """One question put to one input.

    Attributes:
        question: Id of the question.
        input: Id of the input that answers it.
        operator: The comparison.
        bound: What a number is compared with; None for a flag.
    """

    question: str
    input: str
    operator: Operator = Operator.YES
    bound: Decimal | None = None

    def holds(self, situation: Situation) -> Truth:
        """Answer the question; a missing value is unknown."""
        value = situation.get(self.input)
        if value is None or self.bound is None:
            return None if value is None else bool(value)
        return self.operator.holds(value, self.bound)


@dataclass(frozen=True, slots=True)
class Not:
    """Yes when its part is no; unknown stays unknown."""

    part: Expression

    def holds(self, situation: Situation) -> Truth:
        """Turn the answer round."""
        truth = self.part.holds(situation)
        return None if truth is None else not truth


@dataclass(frozen=True, slots=True)
class AllOf:
    """Yes when all parts are; no when one is no; of no parts, yes."""

    parts: tuple[Expression, ...]

    def holds(self, situation: Situation) -> Truth:
        """Join the answers; one no settles it."""
        joined: Truth = True
        for part in self.parts:
            truth = part.holds(situation)
            if truth is False:
                return False
            if truth is None:
                joined = None
        return joined


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Yes when one part is; no when all are no; of no parts, no."""

    parts: tuple[Expression, ...]

    def holds(self, situation: Situation) -> Truth:
        """Join the answers; one yes settles it."""
        joined: Truth = False
        for part in self.parts:
            truth = part.holds(situation)
            if truth is True:
                return True
            if truth is None:
                joined = None
        return joined


@dataclass(frozen=True, slots=True)
class Open:
    """Always unknown: the plan itself does not say."""

    def holds(self, situation: Situation) -> Truth:  # noqa: ARG002 - as the others are asked
        """Answer unknown, whatever the situation."""
        return None


Expression: TypeAlias = Check | Not | AllOf | AnyOf | Open

YES: Expression = AllOf(())
NO: Expression = AnyOf(())


def checks(expression: Expression) -> Iterator[Check]:
    """Give every check of an expression, from left to right."""
    if isinstance(expression, Check):
        yield expression
    elif isinstance(expression, Not):
        yield from checks(expression.part)
    elif isinstance(expression, (AllOf, AnyOf)):
        for part in expression.parts:
            yield from checks(part)


def all_of(*parts: Expression) -> Expression:
    """Join parts by and, leaving out what is always yes."""
    kept = tuple(part for part in parts if part not in {YES, Not(NO)})
    return kept[0] if len(kept) == 1 else AllOf(kept)


def any_of(*parts: Expression) -> Expression:
    """Join parts by or, leaving out what is always no."""
    kept = tuple(part for part in parts if part != NO)
    return kept[0] if len(kept) == 1 else AnyOf(kept)
