"""One door seen with all its situations: the ground on which proofs stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from kit.eligibility.criteria import UNLISTED, Charge, Criteria, Criterion
from kit.eligibility.deciding import Outcome
from kit.eligibility.expressions import Check, Expression, Situation, checks
from kit.eligibility.people import Person, person, topics
from kit.eligibility.proof import Covered, Place
from kit.eligibility.space import Bits, Space, Truths


@dataclass(slots=True, eq=False)
class View:
    """One door with its situations.

    Attributes:
        door: The criteria.
        space: All situations.
        place: How to name the door.
        truths: Where each criterion surely holds and surely does not.
        listed: Where the charges are covered.
        outcomes: Who has which outcome.
    """

    door: Criteria
    space: Space
    place: Place
    truths: dict[str, Truths] = field(init=False)
    listed: Truths = field(init=False)
    outcomes: dict[Outcome, Bits] = field(init=False)

    def __post_init__(self) -> None:
        """Work out every criterion and outcome once."""
        self.truths = {one.id: self.space.truths(one.holds) for one in self.door.criteria}
        self.listed = self.space.truths(self.door.listed)
        self.outcomes = dict(self.space.outcomes(self.door))

    @property
    def covered(self) -> Covered:
        """What has been gone through."""
        held = self.space.held
        words = tuple(topics(self.door, held))
        return Covered(self.place, self.space.size, self.space.combinations, held, words)

    def alone(self, charge: Charge) -> Bits:
        """Give the situations with this charge and no other."""
        only = self.space.truths(Check(charge.input, charge.input)).yes
        return only & self.space.truths(Check(UNLISTED, UNLISTED)).no & self.space.possible

    def who(self, bits: Bits, *about: Expression) -> Person | None:
        """Tell the plainest person among some situations."""
        found = self.space.plainest(bits)
        return None if found is None else self.told(found, *about)

    def told(self, situation: Situation, *about: Expression) -> Person:
        """Tell a situation as a person, with what some criteria ask for in any case."""
        inputs = {check.input for one in about for check in checks(one)}
        return person(self.door, situation, inputs, self.space.situation(0))

    def holding(self, criteria: Iterable[Criterion]) -> Bits:
        """Give the situations in which at least one of these surely holds."""
        return reduce(or_, (self.truths[one.id].yes for one in criteria), 0)
