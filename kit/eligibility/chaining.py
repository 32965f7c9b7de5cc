"""Find the person who needs most offices to agree before anybody may help."""

from __future__ import annotations

from collections.abc import Iterator

from kit.eligibility.criteria import Criterion
from kit.eligibility.deciding import Outcome, decide
from kit.eligibility.expressions import Value
from kit.eligibility.proof import Chain
from kit.eligibility.viewing import View
from kit.model.eligibility import Effect

_MOST = 2_000
"""Most chains that are tried at one door."""

Situations = dict[str, dict[str, Value]]


def chains(view: View) -> Iterator[Chain]:
    """Give the longest chain of presumptions that stand together and share no office."""
    found = [one for one in view.door.criteria if one.effect is Effect.PRESUMPTIVE and one.deciders]
    differing = dict(_differing(view, found))
    able = [one for one in found if one.id in differing]
    together, situation = _longest(view, able, differing)
    if len(together) > 1:
        names = tuple(one.id for one in together)
        who = view.told(situation, *(one.holds for one in together))
        yield Chain(view.place, names, tuple(one.deciders for one in together), who)


def _differing(view: View, found: list[Criterion]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Give, for each presumption, how the plainest person it meets differs from a plain one."""
    plain = view.space.situation(0)
    people = view.outcomes[Outcome.DISCRETION]
    for one in found:
        met = view.space.plainest(people & view.truths[one.id].yes)
        if met is not None:
            yield one.id, {name: value for name, value in met.items() if plain[name] != value}


def _longest(
    view: View, found: list[Criterion], differing: Situations
) -> tuple[list[Criterion], dict[str, Value]]:
    """Put people together, longest chains first; each is decided anew to be sure."""
    best: tuple[tuple[int, ...], dict[str, Value]] = ((), view.space.situation(0))
    waiting = [best]
    tried = 0
    while waiting and tried < _MOST:
        tried += 1
        chain, situation = waiting.pop()
        if len(chain) > len(best[0]):
            best = (chain, situation)
        start = chain[-1] + 1 if chain else 0
        taken = {office for at in chain for office in found[at].deciders}
        for at in reversed(range(start, len(found))):
            hopeful = len(chain) + len(found) - at > len(best[0])
            if hopeful and taken.isdisjoint(found[at].deciders):
                joined = {**situation, **differing[found[at].id]}
                if _all_stand(view, [found[one] for one in (*chain, at)], joined):
                    waiting.append(((*chain, at), joined))
    return [found[at] for at in best[0]], best[1]


def _all_stand(view: View, chain: list[Criterion], situation: dict[str, Value]) -> bool:
    decision = decide(view.door, situation)
    standing = {reason.id for reason in decision.reasons}
    return decision.outcome is Outcome.DISCRETION and all(one.id in standing for one in chain)
