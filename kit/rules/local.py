"""Judge a plan by local rules: what a jurisdiction or the bureau asks beyond the rule book.

A local rule is data. It names places of a plan and says what must stand there; nothing in it is
run. Its findings are told, departed from and counted like all others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from kit.core import Diagnostic, Pointer, Severity, Stage
from kit.model.amounts import Amount, Duration
from kit.model.scalars import Reads
from kit.model.shared import LocalText
from kit.model.walk import Value

if TYPE_CHECKING:
    from kit.model.shapes import Shape
    from kit.rules.context import Context
    from kit.source import Source

EVERY = "*"
ALL_BELOW = "**"
PREFIX = "LOC-"

Size: TypeAlias = Decimal | date


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRule:
    """One rule of a jurisdiction or of the bureau.

    Attributes:
        id: Short name; findings have the code ``LOC-`` and the id in capitals.
        at: Where it looks, step by step; ``*`` for every entry, a last ``**`` for all text below.
        message: What a finding says.
        why: Why it matters.
        cure: What to write instead, or empty.
        owner: Role that can mend it.
        due: Stage from which it weighs.
        weight: Its weight from then on; before that it is a note.
        source: Where the reason comes from, or empty.
        required: Something must be decided there.
        allowed: Words that may stand there; any when empty.
        at_least: Smallest value, or fewest entries of a list.
        at_most: Largest value, or most entries of a list.
        forbidden: Words that no text there may hold.
    """

    id: str
    at: tuple[str, ...]
    message: str
    why: str
    cure: str = ""
    owner: str
    due: Stage
    weight: Severity = Severity.ERROR
    source: str = ""
    required: bool = False
    allowed: tuple[str, ...] = ()
    at_least: str = ""
    at_most: str = ""
    forbidden: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Code of its findings, such as ``LOC-COUNCIL-SEAT``."""
        return f"{PREFIX}{self.id.upper()}"


def found(rules: Sequence[LocalRule], context: Context, source: Source | None) -> list[Diagnostic]:
    """Give what local rules find in a plan."""
    return [
        _diagnostic(rule, at, context, source)
        for rule in rules
        for at in dict.fromkeys(_faults(rule, context))
        if not context.unread(*at)
    ]


def _diagnostic(
    rule: LocalRule, at: Pointer, context: Context, source: Source | None
) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        name=rule.id,
        severity=rule.weight if context.stage >= rule.due else Severity.NOTE,
        message=rule.message,
        why=rule.why,
        cure=rule.cure or " ".join(_cures(rule)),
        owner=rule.owner,
        source=rule.source,
        pointer=at,
        address=context.address(at),
        place=source.place(at) if source else None,
        written=source.written(at) if source else None,
        due=rule.due if rule.weight is Severity.ERROR else None,
    )


def _cures(rule: LocalRule) -> Iterator[str]:
    if rule.required:
        yield "Write what is decided here."
    if rule.allowed:
        yield f"Write one of these: {', '.join(rule.allowed)}."
    if rule.at_least:
        yield f"Write no less than {rule.at_least}."
    if rule.at_most:
        yield f"Write no more than {rule.at_most}."
    if rule.forbidden:
        yield f"Say it without these words: {', '.join(rule.forbidden)}."


def _faults(rule: LocalRule, context: Context) -> Iterator[Pointer]:
    for value, steps in context.recall("steps", lambda: tuple(_named(context))):
        if value.value is None:
            if rule.required and _missed(rule, steps, value, context):
                yield value.pointer
        elif _judges(rule, steps, value):
            yield from _wrong(rule, value)


def _named(context: Context) -> Iterator[tuple[Value, list[str]]]:
    """Give every value with the steps to it, entries by their ids; made once for all rules."""
    for value in context.values:
        yield value, context.address(value.pointer).split(".")


def _judges(rule: LocalRule, steps: Sequence[str], value: Value) -> bool:
    """Tell whether a rule is about a value; below a place, only about single values."""
    if rule.at[-1] == ALL_BELOW and value.shape.kinds:
        return False
    return _leads(rule.at, steps, value.pointer)


def _missed(rule: LocalRule, steps: Sequence[str], value: Value, context: Context) -> bool:
    """Tell whether what a rule requires isn't decided; a reconstruction may be silent."""
    if context.reconstruction:
        return False
    return _leads(rule.at, steps, value.pointer) or _hides(rule.at, steps, value)


def _leads(at: Sequence[str], steps: Sequence[str], pointer: Pointer) -> bool:
    """Tell whether a rule is about the value that these steps lead to."""
    if at[-1] == ALL_BELOW:
        at = (*at[:-1], *steps[len(at) - 1 :])
    return len(at) == len(steps) and all(map(_fits, at, steps, pointer))


def _fits(wanted: str, step: str, key: str | int) -> bool:
    return wanted == step or (wanted == EVERY and isinstance(key, int))


def _hides(at: Sequence[str], steps: Sequence[str], value: Value) -> bool:
    """Tell whether an undecided group would hold what a rule is about."""
    return (
        len(steps) < len(at)
        and not value.shape.many
        and bool(value.shape.kinds)
        and all(map(_fits, at, steps, value.pointer))
    )


def _wrong(rule: LocalRule, value: Value) -> Iterator[Pointer]:
    if not _within(rule, value.shape, value.value):
        yield value.pointer
    for at, item in value.items:
        if rule.allowed and not any(same(value.shape, word, item) for word in rule.allowed):
            yield at
        if rule.forbidden and _holds(rule.forbidden, item):
            yield at


def _within(rule: LocalRule, shape: Shape, held: object) -> bool:
    """Tell whether a value keeps to the limits; a list is as large as it has entries."""
    limits = ((rule.at_least, _not_below), (rule.at_most, _not_above))
    return all(_keeps(shape, held, limit, keeps) for limit, keeps in limits if limit)


def _keeps(shape: Shape, held: object, limit: str, keeps: Callable[[Size, Size], bool]) -> bool:
    if isinstance(held, tuple):
        return keeps(Decimal(len(held)), Decimal(limit))
    bound = value_of(shape, limit)
    if isinstance(held, Amount) and isinstance(bound, Amount) and held.unit != bound.unit:
        return True
    there, wanted = size(held), size(bound)
    return there is None or wanted is None or keeps(there, wanted)


def _not_below(there: Size, limit: Size) -> bool:
    return there >= limit  # type: ignore[operator] # both were read by the same field


def _not_above(there: Size, limit: Size) -> bool:
    return there <= limit  # type: ignore[operator] # as above


def value_of(shape: Shape, word: str) -> object:
    """Give what a word means in a field.

    Raises:
        ValueError: The field can't hold it.
    """
    return shape.leaf.read(word) if isinstance(shape.leaf, Reads) else word


def size(value: object) -> Size | None:
    """Give what a value is compared by, or None when it is no quantity."""
    if isinstance(value, Duration):
        return Decimal(value.minutes)
    if isinstance(value, Amount):
        return value.value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Decimal(value)
    return value if isinstance(value, date) else None


def same(shape: Shape, word: str, held: object) -> bool:
    """Tell whether a word of a rule is what a plan holds."""
    if isinstance(held, Enum):
        return word == str(held.value)
    meant = value_of(shape, word)
    return meant == held


def _holds(words: tuple[str, ...], held: object) -> bool:
    """Tell whether a text holds one of some words."""
    return any(_pattern(words).search(text) for text in _texts(held))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)({either})(?!\w)", re.IGNORECASE)


def _texts(held: object) -> Iterator[str]:
    if isinstance(held, LocalText):
        yield from (text for text in (held.en, held.es) if text)
    elif isinstance(held, str):
        yield held


def names(rule: LocalRule) -> set[str]:
    """Give the words by which a local rule is asked for."""
    return {rule.code.lower(), rule.id, "loc", "local"}


def asked(rules: Iterable[LocalRule], only: Collection[str]) -> list[LocalRule]:
    """Give the local rules that are asked for; all when nothing is named."""
    wanted = {word.lower() for word in only}
    return [rule for rule in rules if not wanted or names(rule) & wanted]
