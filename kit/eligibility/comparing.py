"""Tell who is treated differently by two editions of a door's criteria."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kit.eligibility.criteria import Criteria
from kit.eligibility.deciding import Decision, Outcome, decide
from kit.eligibility.expressions import Situation, Value
from kit.eligibility.people import Person, person, topics
from kit.eligibility.proof import Covered, Place
from kit.eligibility.space import BOUND, space_of


@dataclass(frozen=True, slots=True)
class Change:
    """People whose outcome differs.

    Attributes:
        before: Their outcome before.
        after: Their outcome now.
        situations: How many situations change so; a count of kinds of people, not of people.
        person: The plainest of them.
        decided_before: That person's decision before, with reasons.
        decided_after: That person's decision now, with reasons.
    """

    before: Outcome
    after: Outcome
    situations: int
    person: Person
    decided_before: Decision
    decided_after: Decision

    @property
    def newly_excluded(self) -> bool:
        """Whether these people could be diverted before and can't be now."""
        return self.before.may_be_diverted and not self.after.may_be_diverted

    @property
    def newly_included(self) -> bool:
        """Whether these people can be diverted now and couldn't be before."""
        return self.after.may_be_diverted and not self.before.may_be_diverted


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two editions, and what was gone through to find it."""

    changes: tuple[Change, ...]
    covered: Covered

    @property
    def same(self) -> bool:
        """Whether everybody is treated as before."""
        return not self.changes


def compare(before: Criteria, after: Criteria, *, bound: int = BOUND) -> Difference:
    """Compare two editions over every situation that either can tell apart.

    An offense that only one edition lists counts as unlisted in the other; an input that only
    one edition asks for makes no difference in the other.
    """
    space = space_of(before, after, bound=bound)
    was, now = space.outcomes(before), space.outcomes(after)
    plain = space.situation(0)
    changes = tuple(
        _change(before, after, found, plain, (old, new, bits.bit_count()))
        for old, old_bits in was.items()
        for new, new_bits in now.items()
        if old is not new
        and (bits := old_bits & new_bits)
        and (found := space.plainest(bits)) is not None
    )
    place = Place(after.path, (after.agency,) if after.agency else ())
    words = tuple(topics(after, space.held))
    return Difference(changes, Covered(place, space.size, space.combinations, space.held, words))


def _change(
    before: Criteria,
    after: Criteria,
    found: dict[str, Value],
    plain: Situation,
    kind: tuple[Outcome, Outcome, int],
) -> Change:
    old, new = decide(before, found), decide(after, found)
    about = set(_inputs(before, old)) | set(_inputs(after, new))
    who = person(_together(before, after), found, about, plain)
    return Change(*kind, who, old, new)


def _together(before: Criteria, after: Criteria) -> Criteria:
    """Give what either asks, for telling people."""
    return replace(
        after,
        charges=tuple({one.offense: one for one in (*before.charges, *after.charges)}.values()),
        inputs=tuple({one.id: one for one in (*before.inputs, *after.inputs)}.values()),
        questions=tuple({one.id: one for one in (*before.questions, *after.questions)}.values()),
    )


def _inputs(criteria: Criteria, decision: Decision) -> Iterator[str]:
    """Give the inputs behind a decision's reasons."""
    reasons = {reason.id for reason in decision.reasons}
    for one in criteria.criteria:
        if one.id in reasons:
            yield from (term.input.id for term in (*one.terms, *one.unless))
    for charge in criteria.charges:
        yield from (limit.term.input.id for limit in charge.limits if limit.id in reasons)
