"""Evaluate the small part of XPath that the kit's forms use, as ODK's engine does."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

_TOKEN = re.compile(
    r"\s*(?:(?P<field>\$\{\w+\})|(?P<text>'[^']*')|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<word>[a-z]+)|(?P<sign>!=|<=|>=|[=<>(),]))"
)
Result = bool | float | str


def evaluate(expression: str, answers: Mapping[str, str]) -> Result:
    """Give the value of an expression; fields that are missing are a bug of the form."""
    return _Reader(expression, answers).whole()


class _Reader:
    def __init__(self, expression: str, answers: Mapping[str, str]) -> None:
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(expression):
            found = _TOKEN.match(expression, at)
            assert found, f"unreadable at {expression[at:]!r}"
            assert found.lastgroup
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        self._answers = answers
        self._at = 0

    def whole(self) -> Result:
        value = self._or()
        assert self._at == len(self._tokens), self._tokens[self._at :]
        return value

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _take(self, wanted: str | None = None) -> tuple[str, str]:
        token = self._tokens[self._at]
        assert wanted is None or token[1] == wanted, (wanted, token)
        self._at += 1
        return token

    def _or(self) -> Result:
        value = self._and()
        while self._peek() == "or":
            self._take()
            other = self._and()
            value = truth(value) or truth(other)
        return value

    def _and(self) -> Result:
        value = self._compared()
        while self._peek() == "and":
            self._take()
            other = self._compared()
            value = truth(value) and truth(other)
        return value

    def _compared(self) -> Result:
        value = self._primary()
        if self._peek() in {"=", "!=", "<", "<=", ">", ">="}:
            sign = self._take()[1]
            return _compare(sign, value, self._primary())
        return value

    def _primary(self) -> Result:
        kind, token = self._take()
        if kind == "field":
            return self._answers[token[2:-1]]
        if kind == "text":
            return token[1:-1]
        if kind == "number":
            return float(token)
        if token == "(":  # noqa: S105 - a parenthesis
            value = self._or()
            self._take(")")
            return value
        return self._call(token)

    def _call(self, word: str) -> Result:
        self._take("(")
        arguments: list[Result] = []
        while self._peek() != ")":
            arguments.append(self._or())
            if self._peek() == ",":
                self._take()
        self._take(")")
        if word == "if":
            return arguments[1] if truth(arguments[0]) else arguments[2]
        if word == "not":
            return not truth(arguments[0])
        if word == "selected":
            return str(arguments[1]) in str(arguments[0]).split()
        assert word in {"true", "false"}, word
        return word == "true"


def truth(value: Result) -> bool:
    if isinstance(value, float):
        return not (math.isnan(value) or value == 0)
    return bool(value)


def _number(value: Result) -> float:
    try:
        return float(value)
    except ValueError:
        return math.nan


def _compare(sign: str, left: Result, right: Result) -> bool:
    if sign in {"=", "!="}:
        if isinstance(left, str) and isinstance(right, str):
            same = left == right
        else:
            same = _number(left) == _number(right)
        return same if sign == "=" else not same
    one, other = _number(left), _number(right)
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[sign]
