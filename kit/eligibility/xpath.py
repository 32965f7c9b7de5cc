"""Say expressions in the XPath of XLSForms, where there is no third truth value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.eligibility.expressions import OPPOSITES, AllOf, AnyOf, Check, Expression, Not, Operator
from kit.eligibility.sql import number_text


@dataclass(frozen=True, slots=True)
class Xpath:
    """Writes expressions; each twice, so that neither side holds while something is unknown.

    Attributes:
        charges: Field that lists the charges.
        chosen: Inputs that are choices of that field.
        worked_out: Expressions that have a field of their own.
    """

    charges: str
    chosen: frozenset[str]
    worked_out: Mapping[Expression, str] = field(default_factory=dict)

    def yes(self, expression: Expression) -> str:
        """Give the condition that holds when the answer is surely yes."""
        if expression in self.worked_out:
            return f"${{{self.worked_out[expression]}}} = 'yes'"
        if isinstance(expression, Check):
            return self._check(expression, expression.operator)
        if isinstance(expression, Not):
            return self.no(expression.part)
        if isinstance(expression, AllOf):
            return _joined(" and ", [self.yes(part) for part in expression.parts])
        if isinstance(expression, AnyOf):
            return _joined(" or ", [self.yes(part) for part in expression.parts])
        return "false()"

    def no(self, expression: Expression) -> str:
        """Give the condition that holds when the answer is surely no."""
        if expression in self.worked_out:
            return f"${{{self.worked_out[expression]}}} = 'no'"
        if isinstance(expression, Check):
            return self._checked_no(expression)
        if isinstance(expression, Not):
            return self.yes(expression.part)
        if isinstance(expression, AllOf):
            return _joined(" or ", [self.no(part) for part in expression.parts])
        if isinstance(expression, AnyOf):
            return _joined(" and ", [self.no(part) for part in expression.parts])
        return "false()"

    def answer(self, expression: Expression) -> str:
        """Give the calculation that says ``yes``, ``no`` or ``unknown``."""
        return f"if({self.yes(expression)}, 'yes', if({self.no(expression)}, 'no', 'unknown'))"

    def _check(self, check: Check, operator: Operator) -> str:
        asked = f"${{{check.input}}}"
        if check.bound is None:
            chosen = f"selected(${{{self.charges}}}, '{check.input}')"
            return chosen if check.input in self.chosen else f"{asked} = 'yes'"
        return f"({asked} != '' and {asked} {operator.value} {number_text(check.bound)})"

    def _checked_no(self, check: Check) -> str:
        if check.bound is not None:
            return self._check(check, OPPOSITES[check.operator])
        if check.input in self.chosen:
            listed = f"${{{self.charges}}}"
            return f"({listed} != '' and not(selected({listed}, '{check.input}')))"
        return f"${{{check.input}}} = 'no'"


def _joined(link: str, parts: list[str]) -> str:
    if not parts:
        return "true()" if link == " and " else "false()"
    return parts[0] if len(parts) == 1 else f"({link.join(parts)})"


def both(one: str, other: str) -> str:
    """Join two conditions by and; an empty one always holds."""
    return f"({one}) and ({other})" if one and other else one or other


def either(one: str, other: str) -> str:
    """Join two conditions by or; an empty one always holds."""
    return f"({one}) or ({other})" if one and other else ""
