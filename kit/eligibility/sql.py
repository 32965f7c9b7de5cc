"""Say a door's criteria as one SQL text that any engine runs, without boolean values.

Flags are columns that hold 1, 0 or NULL, numbers are NULL where unknown; an unknown that matters
gives ``review``, never ``eligible``. Nothing but ``case``, comparisons, ``and``, ``or`` and
``not`` is used, so the text is the same for every engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kit.eligibility.criteria import NEVER, Criteria, Criterion
from kit.eligibility.expressions import AllOf, Check, Expression, Not, Open
from kit.model.eligibility import Effect


@dataclass(frozen=True, slots=True)
class Column:
    """A column that an arrest table must have.

    Attributes:
        name: Its name, which is the input's id.
        type: ``integer`` for flags and whole numbers, ``numeric`` otherwise.
        unit: Unit of a number; empty for a flag.
        about: What it holds, in one sentence.
    """

    name: str
    type: str
    unit: str
    about: str


def columns(criteria: Criteria) -> tuple[Column, ...]:
    """Give the columns that the SQL text reads, in the order of asking."""
    return tuple(
        Column(
            name=one.id,
            type="integer" if one.flag or one.whole else "numeric",
            unit=one.unit,
            about=_about(one.unit),
        )
        for one in criteria.inputs
    )


def _about(unit: str) -> str:
    if not unit:
        return "1 for yes, 0 for no, NULL for unknown."
    if unit == "days":
        return f"Days; {NEVER} when there is no such entry, NULL for unknown."
    return f"In {unit}; NULL for unknown."


def outcome_sql(criteria: Criteria) -> str:
    """Give the SQL expression that names the outcome of a row."""
    bars = [one for one in criteria.criteria if one.effect is Effect.ABSOLUTE]
    barred = _any([one.holds for one in bars])
    listed = condition_sql(criteria.listed)
    return (
        f"case\n  when not ({listed}) then 'not_listed'\n"
        f"  when {barred} then 'excluded'\n"
        f"  when ({listed}) and not ({barred}) then {_presumed(criteria)}\n"
        f"  else 'review'\nend"
    )


def criterion_sql(criterion: Criterion) -> str:
    """Give the SQL expression that is 1 where a criterion stands in the way, 0 or NULL else."""
    holds = condition_sql(criterion.holds)
    return f"case when {holds} then 1 when not ({holds}) then 0 end"


def _presumed(criteria: Criteria) -> str:
    found = [one for one in criteria.criteria if one.effect is Effect.PRESUMPTIVE]
    if not found:
        return "'eligible'"
    counted = " + ".join(f"({criterion_sql(one)})" for one in found)
    none = _any([one.holds for one in found])
    return (
        f"\n    case when not ({none}) then 'eligible' "
        f"when {counted} > 0 then 'discretion' else 'review' end"
    )


def _any(expressions: list[Expression]) -> str:
    return f"({' or '.join(map(condition_sql, expressions)) or '1 = 0'})"


def condition_sql(expression: Expression) -> str:
    """Give an expression as an SQL condition, true, false or unknown."""
    if isinstance(expression, Check):
        if expression.bound is None:
            return f"{expression.input} = 1"
        return f"{expression.input} {expression.operator.value} {number_text(expression.bound)}"
    if isinstance(expression, Not):
        return f"not ({condition_sql(expression.part)})"
    if isinstance(expression, Open):
        return "1 = null"
    every = isinstance(expression, AllOf)
    if not expression.parts:
        return "1 = 1" if every else "1 = 0"
    link = " and " if every else " or "
    return f"({link.join(map(condition_sql, expression.parts))})"


def number_text(number: Decimal) -> str:
    """Write a number in full, without exponent or trailing zeros."""
    return f"{number.normalize():f}"
