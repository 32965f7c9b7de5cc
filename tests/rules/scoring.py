"""Tell how many slips in the checks of the rules would be noticed by the rules' own cases.

To see the score of every rule and each slip that goes unnoticed, run
``python -m tests.rules.scoring``, with codes or families of rules for only some of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from unittest.mock import patch

from kit.catalog import StateProfile, profiled_states, state_profile
from kit.rules import Rule, rules
from kit.rules.law import _profiles
from kit.rules.rule import Check
from tests.rules.mutating import Mutant, mutants
from tests.rules.prepared import cases


@dataclass(frozen=True)
class Score:
    """How a rule's cases fare against slips in its check."""

    rule: Rule
    tried: int
    survivors: tuple[str, ...]

    @property
    def killed(self) -> int:
        """How many slips were noticed."""
        return self.tried - len(self.survivors)


def check_of(rule: Rule, mutant: Mutant) -> Check | None:
    """Give a rule's check with a slip in it; None where the program does not even start."""
    names: dict[str, object] = {"__name__": rule.check.__module__}
    try:
        exec(compile(mutant.tree, str(rule.path), "exec"), names)  # noqa: S102 - our own program
    except Exception:  # noqa: BLE001 - a slip may break it in any way
        return None
    return next(one.check for one in names.values() if isinstance(one, Rule))


def noticed(rule: Rule, check: Check) -> bool:
    """Tell whether a case of the rule fails with this check."""
    return any(case.fails(check) for case in cases(rule))


def slips(rule: Rule) -> Iterator[tuple[Mutant, Check]]:
    """Give every slip in a rule's check that still makes a program."""
    for mutant in mutants(rule.path.read_text("utf-8")):
        check = check_of(rule, mutant)
        if check is not None:
            yield mutant, check


def score(rule: Rule) -> Score:
    """Try every slip in a rule's check."""
    tried = [(str(mutant), noticed(rule, check)) for mutant, check in slips(rule)]
    return Score(rule, len(tried), tuple(slip for slip, seen in tried if not seen))


def unnoticed_gaps(some: Sequence[Rule]) -> Iterator[str]:
    """Give every row of the states' profiles that could be lost without a case failing."""
    for code in profiled_states():
        profile = state_profile(code)
        for row in profile.rules if profile else ():
            with patch.object(_profiles, "state_profile", _without(code, row.id)):
                if not any(noticed(rule, rule.check) for rule in some):
                    yield f"{code} {row.id}"


def _without(code: str, row: str) -> Callable[[str], StateProfile | None]:
    def profile(asked: str) -> StateProfile | None:
        found = state_profile(asked)
        if found is None or asked != code:
            return found
        return replace(found, rules=tuple(one for one in found.rules if one.id != row))

    return profile


def _report(wanted: Sequence[str]) -> Iterator[str]:
    chosen = [one for one in rules() if not wanted or {one.code, one.family} & set(wanted)]
    scores = [score(one) for one in chosen]
    for one in scores:
        yield f"{one.rule.code} {one.killed} of {one.tried}  {one.rule.name}"
        yield from (f"    {slip}" for slip in one.survivors)
    killed, tried = sum(one.killed for one in scores), sum(one.tried for one in scores)
    yield f"{killed} of {tried} slips noticed ({killed / tried:.1%})"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in _report(sys.argv[1:]))
