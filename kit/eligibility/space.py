"""All situations that a door can tell apart, held as bits: one bit a situation.

Every input gets one value for each range that its checks tell apart, so that nothing between them
can be decided differently. A criterion is then a number with a bit set for each situation in
which it holds, and "both" and "either" are single operations on such numbers.

Where there are too many combinations, the inputs that stand in one simple criterion only are
varied one at a time, beside all combinations of the others; ``held`` names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from math import prod
from operator import and_, or_

from kit.eligibility.criteria import NEVER, UNLISTED, Criteria, Input, Source
from kit.eligibility.deciding import Outcome
from kit.eligibility.expressions import AllOf, Check, Expression, Not, Open, Value, checks
from kit.model.eligibility import Effect

BOUND = 200_000
"""Most situations that one proof goes through."""

Bits = int
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Axis:
    """Values that are tried together; the first row is the plainest one."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Truths:
    """Situations in which something surely holds, and in which it surely does not."""

    yes: Bits
    no: Bits


@dataclass(slots=True, eq=False)
class Space:
    """All situations of one or two doors.

    Attributes:
        axes: What is varied.
        held: Inputs that are varied one at a time.
        combinations: How many situations there would be if nothing were held.
        size: How many situations are tried.
        possible: Those that can exist: an entry of a violent felony is an entry of a felony.
    """

    axes: tuple[Axis, ...]
    held: tuple[str, ...]
    combinations: int
    size: int = field(init=False)
    possible: Bits = field(init=False)
    _known: dict[Check, Bits] = field(init=False, default_factory=dict)
    _where: dict[str, int] = field(init=False)
    _strides: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work out where each input is varied."""
        self.size = prod(len(axis.rows) for axis in self.axes)
        strides, stride = [], 1
        for axis in self.axes:
            strides.append(stride)
            stride *= len(axis.rows)
        self._strides = tuple(strides)
        self._where = {
            name: at for at, axis in enumerate(self.axes) for row in axis.rows for name in row
        }
        self.possible = self.everything

    @property
    def everything(self) -> Bits:
        """All situations."""
        return (1 << self.size) - 1

    def situation(self, index: int) -> dict[str, Value]:
        """Give one situation by its number."""
        found: dict[str, Value] = {}
        for axis, stride in zip(self.axes, self._strides, strict=True):
            found.update(axis.rows[index // stride % len(axis.rows)])
        return found

    def plainest(self, bits: Bits) -> dict[str, Value] | None:
        """Give the situation among ``bits`` that differs least from the plainest person."""
        bits &= self.possible
        if not bits:
            return None
        marks = bits.to_bytes(self.size // 8 + 1, "little")
        for index in self._near():
            if marks[index >> 3] >> (index & 7) & 1:
                return self.situation(index)
        return self.situation((bits & -bits).bit_length() - 1)

    def _near(self) -> Iterator[int]:
        """Give situations by how far they are from the plainest: none, one, then two changes."""
        yield 0
        single = [
            (at, stride * row)
            for at, (axis, stride) in enumerate(zip(self.axes, self._strides, strict=True))
            for row in range(1, len(axis.rows))
        ]
        yield from (index for _, index in single)
        for number, (at, index) in enumerate(single):
            yield from (index + more for other, more in single[number + 1 :] if other != at)

    def matching(self, name: str, rows: Iterable[bool]) -> Bits:
        """Give the situations whose row of the axis of ``name`` is marked true."""
        at = self._where[name]
        stride, length = self._strides[at], len(self.axes[at].rows)
        ones = (1 << stride) - 1
        block = 0
        for row, marked in enumerate(rows):
            if marked:
                block |= ones << (row * stride)
        return _repeated(block, stride * length, self.size)

    def rows_of(self, name: str) -> tuple[Row, ...]:
        """Give the rows in which an input is varied."""
        return self.axes[self._where[name]].rows

    def truths(self, expression: Expression) -> Truths:
        """Give the situations in which an expression is yes, and in which it is no."""
        if isinstance(expression, Check):
            yes = self._check(expression)
            return Truths(yes, self.everything & ~yes)
        if isinstance(expression, Not):
            part = self.truths(expression.part)
            return Truths(part.no, part.yes)
        if isinstance(expression, Open):
            return Truths(0, 0)
        parts = [self.truths(part) for part in expression.parts]
        yeses, noes = [part.yes for part in parts], [part.no for part in parts]
        if isinstance(expression, AllOf):
            return Truths(reduce(and_, yeses, self.everything), reduce(or_, noes, 0))
        return Truths(reduce(or_, yeses, 0), reduce(and_, noes, self.everything))

    def _check(self, check: Check) -> Bits:
        if check not in self._known:
            rows = self.rows_of(check.input)
            self._known[check] = self.matching(
                check.input, (check.holds(row) is True for row in rows)
            )
        return self._known[check]

    def outcomes(self, criteria: Criteria) -> Mapping[Outcome, Bits]:
        """Give, for each outcome, the possible situations that have it."""
        listed = self.truths(criteria.listed)
        judged = [(one.effect, self.truths(one.holds)) for one in criteria.criteria]
        barred = reduce(or_, (one.yes for kind, one in judged if kind is Effect.ABSOLUTE), 0)
        presumed = reduce(or_, (one.yes for kind, one in judged if kind is Effect.PRESUMPTIVE), 0)
        known = reduce(and_, (one.yes | one.no for _, one in judged), listed.yes | listed.no)
        open_still = self.possible & ~listed.no
        rest = open_still & ~barred
        return {
            Outcome.NOT_LISTED: self.possible & listed.no,
            Outcome.EXCLUDED: open_still & barred,
            Outcome.REVIEW: rest & ~known,
            Outcome.DISCRETION: rest & known & presumed,
            Outcome.ELIGIBLE: rest & known & ~presumed,
        }


def _repeated(block: Bits, period: int, size: int) -> Bits:
    """Repeat a block of bits until ``size`` bits are filled."""
    length = period
    while length < size:
        block |= block << length
        length *= 2
    return block & ((1 << size) - 1)


# ------------------------------------------------------------------ building


def space_of(*doors: Criteria, bound: int = BOUND) -> Space:
    """Give the situations that these doors can tell apart.

    Args:
        *doors: One door, or two to be compared.
        bound: Most situations; beyond it some inputs are varied one at a time.
    """
    inputs = {one.id: one for door in doors for one in door.inputs}
    found = tuple(dict.fromkeys(_checks(doors)))
    uses = _uses(doors)
    rows = {
        one.id: _rows(one, inputs, found, uses.get(one.id, ()))
        for one in inputs.values()
        if one.source is not Source.CHARGE
    }
    charges = _charge_rows(doors)
    total = prod(map(len, rows.values())) * len(charges or ((),))
    varied, held = _split(rows, doors, max(bound // len(charges or ((),)), 1))
    axes = [Axis(charges)] if charges else []
    axes += [Axis(rows[name]) for name in varied]
    if held:
        axes.append(Axis(tuple(_one_at_a_time({name: rows[name] for name in held}))))
    space = Space(tuple(axes), held, total)
    space.possible = _possible(space, inputs.values())
    return space


def _checks(doors: Iterable[Criteria]) -> Iterator[Check]:
    for door in doors:
        yield from checks(door.listed)
        for criterion in door.criteria:
            yield from checks(criterion.holds)


def _charge_rows(doors: tuple[Criteria, ...]) -> tuple[Row, ...]:
    """Give one charge at a time, alone or with an unlisted one, then an unlisted one alone."""
    if not any(door.asks_charges for door in doors):
        return ()
    names = tuple(dict.fromkeys(charge.input for door in doors for charge in door.charges))
    none: Row = {**dict.fromkeys(names, False), UNLISTED: False}
    alone = [{**none, name: True} for name in names]
    return (*alone, *({**row, UNLISTED: True} for row in alone), {**none, UNLISTED: True})


def _rows(
    one: Input, inputs: Mapping[str, Input], found: tuple[Check, ...], uses: Iterable[Expression]
) -> tuple[Row, ...]:
    own = [check for check in found if check.input == one.id]
    if one.flag:
        values: list[Value] = [False, True]
    else:
        linked = {one.id, *one.within, *(o.id for o in inputs.values() if one.id in o.within)}
        values = _numbers(one, own, [check for check in found if check.input in linked])
    harm = {value: sum(use.holds({one.id: value}) is True for use in uses) for value in values}
    return tuple({one.id: value} for value in sorted(values, key=lambda value: harm[value]))


def _uses(doors: Iterable[Criteria]) -> Mapping[str, list[Expression]]:
    """Give, for each input, the criteria and limits that ask for it: what it can do harm by."""
    uses: dict[str, list[Expression]] = {}
    for door in doors:
        parts = [limit.holds for charge in door.charges for limit in charge.limits]
        for part in (*parts, *(one.holds for one in door.criteria)):
            for name in dict.fromkeys(check.input for check in checks(part)):
                uses.setdefault(name, []).append(part)
    return uses


_NICE: Mapping[str, tuple[int, ...]] = {"years": (28, 40), "times": (0,), "dollars": (100,)}
_YEAR = 365


def _numbers(one: Input, own: list[Check], linked: list[Check]) -> list[Value]:
    """Give a value for each range that the checks tell apart; all boundaries for linked inputs."""
    bounds = sorted({check.bound for check in linked if check.bound is not None})
    wanted = list(_candidates(one, bounds))
    if len(linked) > len(own):
        return list(dict.fromkeys(wanted))
    ranges: dict[tuple[object, ...], Value] = {}
    for value in wanted:
        ranges.setdefault(tuple(check.holds({one.id: value}) for check in own), value)
    return list(ranges.values())


def _candidates(one: Input, bounds: list[Decimal]) -> Iterator[Value]:
    if one.unit == "days":
        yield int(NEVER)
        yield from (int(bound) - _YEAR for bound in bounds if bound > _YEAR)
    yield from _NICE.get(one.unit, (1,) if one.unit != "days" else ())
    middles = [(low + high) / 2 for low, high in pairwise(bounds)]
    for bound in bounds:
        yield from _shaped(one, (bound + 1, bound, bound - 1, bound / 2))
    yield from _shaped(one, middles)


def _shaped(one: Input, values: Iterable[Decimal]) -> Iterator[Value]:
    for value in values:
        if 0 <= value <= NEVER:
            yield int(value) if one.whole else value


def _split(
    rows: Mapping[str, tuple[Row, ...]], doors: tuple[Criteria, ...], bound: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sort inputs into those whose combinations are all tried and those tried one at a time."""
    if prod(map(len, rows.values())) <= bound:
        return tuple(rows), ()
    ties = _ties(doors)
    ordered = sorted(rows, key=lambda name: (-ties.get(name, 0), -len(rows[name]), name))
    varied: list[str] = []
    for name in ordered:
        held = [other for other in ordered if other not in varied and other != name]
        single = 1 + sum(len(rows[other]) - 1 for other in held)
        if prod(len(rows[other]) for other in (*varied, name)) * single <= bound:
            varied.append(name)
    return tuple(varied), tuple(name for name in ordered if name not in varied)


def _ties(doors: tuple[Criteria, ...]) -> Mapping[str, int]:
    """Count how closely each input is tied to others: shared criteria, several checks, links."""
    ties: dict[str, int] = {}
    for door in doors:
        parts = [limit.holds for charge in door.charges for limit in charge.limits]
        parts += [one.holds for one in door.criteria]
        for part in parts:
            met = list(checks(part))
            for check in met:
                ties[check.input] = ties.get(check.input, 0) + len(met)
        for one in door.inputs:
            for name in (one.id, *one.within) if one.within else ():
                ties[name] = ties.get(name, 0) + 1
    return ties


def _one_at_a_time(rows: Mapping[str, tuple[Row, ...]]) -> Iterator[Row]:
    plain: dict[str, Value] = {}
    for own in rows.values():
        plain.update(own[0])
    yield plain
    for own in rows.values():
        for row in own[1:]:
            yield {**plain, **row}


def _possible(space: Space, inputs: Iterable[Input]) -> Bits:
    possible = space.everything
    known = list(inputs)
    named = {one.id: one for one in known}
    for one in known:
        for wider in one.within:
            possible &= ~_impossible(space, one, named[wider])
    return possible


def _impossible(space: Space, one: Input, wider: Input) -> Bits:
    """Give the situations in which ``one`` holds more than ``wider``, which takes it in."""
    found = 0
    for value in dict.fromkeys(row[one.id] for row in space.rows_of(one.id)):
        here = space.matching(one.id, (row[one.id] == value for row in space.rows_of(one.id)))
        rows = space.rows_of(wider.id)
        there = space.matching(wider.id, (_outdone(one, value, row[wider.id]) for row in rows))
        found |= here & there
    return found


def _outdone(one: Input, value: Value, wider: Value) -> bool:
    narrow, wide = float(value or 0), float(wider or 0)
    return wide > narrow if one.unit == "days" else narrow > wide
