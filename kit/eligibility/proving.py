"""Go through all situations of a plan's doors and tell what its criteria get wrong.

Nothing here judges: the findings are data, and rules decide what to make of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import TypeVar

from kit.eligibility.chaining import chains
from kit.eligibility.compiling import distinct
from kit.eligibility.criteria import Charge, Criteria, Criterion, Limit
from kit.eligibility.deciding import Outcome, decide
from kit.eligibility.expressions import NO, checks
from kit.eligibility.people import Person
from kit.eligibility.proof import Dead, Gap, Overlap, Place, Proof, Shut
from kit.eligibility.space import BOUND, Bits, space_of
from kit.eligibility.viewing import View
from kit.model.eligibility import Effect

_LISTED = "listed"
Found = TypeVar("Found", Overlap, Gap)


def prove(doors: Iterable[Criteria], *, bound: int = BOUND) -> Proof:
    """Go through the situations of all doors of a plan.

    Charges are tried one at a time, alone and together with an unlisted one.

    Args:
        doors: The doors, as ``compiling.doors`` gives them.
        bound: Most situations at one door; beyond it some inputs are varied one at a time.
    """
    views = [
        View(door, space_of(door, bound=bound), Place(door.path, agencies))
        for door, agencies in distinct(doors)
    ]
    return Proof(
        dead=tuple(_dead(views)),
        overlaps=tuple(_once(one for view in views for one in _overlaps(view))),
        gaps=tuple(_once(one for view in views for one in _gaps(view))),
        shut=tuple(one for view in views for one in _shut(view)),
        chains=tuple(one for view in views for one in chains(view)),
        covered=tuple(view.covered for view in views),
    )


# ---------------------------------------------------------- never deciding


def _dead(views: list[View]) -> Iterator[Dead]:
    """Give what is dead at every door at which it stands."""
    seen: dict[str, list[Dead | None]] = {}
    for view in views:
        criteria = tuple(_dead_criteria(view))
        gone = {name for name, found in criteria if found is not None}
        for name, found in (*criteria, *_dead_limits(view, gone)):
            seen.setdefault(name, []).append(found)
    for judged in seen.values():
        dead = [one for one in judged if one is not None]
        if len(dead) == len(judged):
            yield dead[0]


def _dead_criteria(view: View) -> Iterator[tuple[str, Dead | None]]:
    """Judge the last criterion first, so that of two alike the later one is called dead."""
    alive = [one for one in view.door.criteria if not _undecided(view, one)]
    sole = _sole(view, alive)
    found: list[tuple[str, Dead | None]] = []
    for one in reversed(tuple(alive)):
        holds = view.space.possible & ~view.listed.no & view.truths[one.id].yes
        if holds & sole[one.effect]:
            found.append((one.id, None))
            continue
        others = [other for other in alive if other is not one and _goes_before(other, one)]
        if holds & ~view.holding(others):
            found.append((one.id, None))
            continue
        alive.remove(one)
        before = [(other.id, view.truths[other.id].yes) for other in others]
        if not holds:
            holds = view.space.possible & view.truths[one.id].yes
            before = [(limit.id, _yes(view, limit)) for limit in _limits(view)]
        covered = _covering(holds, before)
        who = view.who(holds, one.holds)
        found.append((one.id, Dead(one.id, one.pointer, one.effect, covered, who)))
    return reversed(found)


def _sole(view: View, criteria: Iterable[Criterion]) -> Mapping[Effect, Bits]:
    """Give, for each effect, the situations in which a single criterion could decide."""
    once = {Effect.ABSOLUTE: 0, Effect.PRESUMPTIVE: 0}
    twice = dict(once)
    for one in criteria:
        yes = view.truths[one.id].yes
        twice[one.effect] |= once[one.effect] & yes
        once[one.effect] |= yes
    barred = once[Effect.ABSOLUTE]
    return {
        Effect.ABSOLUTE: barred & ~twice[Effect.ABSOLUTE],
        Effect.PRESUMPTIVE: once[Effect.PRESUMPTIVE] & ~twice[Effect.PRESUMPTIVE] & ~barred,
    }


def _undecided(view: View, criterion: Criterion) -> bool:
    truths = view.truths[criterion.id]
    return truths.yes | truths.no != view.space.everything


def _goes_before(other: Criterion, one: Criterion) -> bool:
    return other.effect is Effect.ABSOLUTE or one.effect is Effect.PRESUMPTIVE


def _dead_limits(view: View, dead: Collection[str]) -> Iterator[tuple[str, Dead | None]]:
    """Hold limits against the criteria that do decide, so that of two alike the limit stays."""
    barring = [
        one for one in view.door.criteria if one.effect is Effect.ABSOLUTE and one.id not in dead
    ]
    for charge in view.door.charges:
        for limit in charge.limits:
            others = [(one.id, view.truths[one.id].yes) for one in barring]
            others += [(one.id, _yes(view, one)) for one in charge.limits if one is not limit]
            holds = view.alone(charge) & _yes(view, limit)
            if holds & ~reduce(or_, (bits for _, bits in others), 0):
                yield limit.id, None
                continue
            covered = _covering(holds, others)
            who = view.who(holds, limit.holds)
            yield limit.id, Dead(limit.id, limit.pointer, None, covered, who)


def _limits(view: View) -> Iterator[Limit]:
    return (limit for charge in view.door.charges for limit in charge.limits)


def _yes(view: View, limit: Limit) -> Bits:
    return view.space.truths(limit.holds).yes


def _covering(holds: Bits, others: list[tuple[str, Bits]]) -> tuple[str, ...]:
    """Name what holds wherever this does: one by itself where there is one, else as few as do."""
    alone = tuple(name for name, bits in others if holds and not holds & ~bits)
    if alone:
        return alone
    kept = [(name, bits) for name, bits in others if holds & bits]
    for one in tuple(kept):
        rest = [other for other in kept if other is not one]
        if not holds & ~reduce(or_, (bits for _, bits in rest), 0):
            kept = rest
    return tuple(name for name, _ in kept)


# ---------------------------------------------------- overlaps and gaps


def _overlaps(view: View) -> Iterator[Overlap]:
    """Hold each limit on a number against the criteria that ask for that number alone."""
    by_input: dict[frozenset[str], list[Criterion]] = {}
    for one in view.door.criteria:
        asked = frozenset(check.input for check in checks(one.holds))
        by_input.setdefault(asked, []).append(one)
    for charge in view.door.charges:
        allowed = view.alone(charge) & view.space.truths(charge.limited).no
        for limit in charge.limits:
            number = limit.term.question.check.bound is not None
            for one in by_input.get(frozenset({limit.term.input.id}), ()) if number else ():
                who = view.who(allowed & view.truths[one.id].yes, limit.holds)
                if who is not None:
                    places = (limit.pointer, one.pointer)
                    yield Overlap(charge.offense, limit.id, one.id, one.effect, who, places)


def _gaps(view: View) -> Iterator[Gap]:
    review = view.outcomes[Outcome.REVIEW]
    open_list = review & ~(view.listed.yes | view.listed.no)
    who = view.who(open_list)
    if who is not None:
        key = "offenses" if not view.door.charges else "multiple_charges"
        yield Gap("silent", _LISTED, ("eligibility", key), who, view.place)
    for one in view.door.criteria:
        truths = view.truths[one.id]
        who = view.who(review & ~(truths.yes | truths.no), one.holds)
        if who is not None:
            yield Gap("silent", one.id, one.pointer, who, view.place)
        unnamed = one.effect is Effect.PRESUMPTIVE and not one.deciders
        who = view.who(view.outcomes[Outcome.DISCRETION] & truths.yes, one.holds)
        if unnamed and who is not None:
            yield Gap("nobody", one.id, one.pointer, who, view.place)


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """Give what is found at several doors once, as it shows at the first."""
    seen: set[tuple[str, ...]] = set()
    for one in found:
        if one.key not in seen:
            seen.add(one.key)
            yield one


# ----------------------------------------------------------------- doors


def _shut(view: View) -> Iterator[Shut]:
    whole = _shut_for(view, view.space.possible, None)
    if whole is not None:
        yield whole
    for charge in view.door.charges if whole is None or whole.waiver_only else ():
        found = _shut_for(view, view.alone(charge), charge)
        if found is not None and (whole is None or not found.waiver_only):
            yield found


def _shut_for(view: View, people: Bits, charge: Charge | None) -> Shut | None:
    by_rule = view.outcomes[Outcome.ELIGIBLE] | view.outcomes[Outcome.REVIEW]
    waiver_only = bool(people & view.outcomes[Outcome.DISCRETION])
    nearest = people & ~view.listed.no or people
    if waiver_only:
        nearest = people & view.outcomes[Outcome.DISCRETION]
    who = view.who(nearest, charge.limited if charge else NO)
    if who is None or people & by_rule:
        return None
    because = _in_the_way(view, nearest, who)
    offense, pointer = (charge.offense, charge.pointer) if charge else (None, ())
    return Shut(view.place, offense, because, waiver_only, who, pointer)


def _in_the_way(view: View, people: Bits, who: Person) -> tuple[str, ...]:
    """Name what stands in everybody's way, or else in the plainest person's."""
    truths = view.truths.items()
    always = tuple(name for name, truth in truths if people and not people & ~truth.yes)
    return always or tuple(reason.id for reason in decide(view.door, who.situation).reasons)
