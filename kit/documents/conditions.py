"""Decide whether a clause applies: its flags hold, do not hold, or wait for a decision."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core import Undecided
from kit.facts import Scene, tell
from kit.facts.fields import Gap


def judge(scene: Scene, conditions: Iterable[str]) -> bool | tuple[Undecided, ...]:
    """Tell whether all flags hold; else, when none fails, the values that some still wait for.

    A flag about a value that a plan may leave out for good does not hold while it is left out.
    """
    waiting: list[Undecided] = []
    for condition in conditions:
        told = tell(scene, condition.removeprefix("not ").strip())
        if told.missing or not isinstance(told.value, bool):
            if any(isinstance(gap, Gap) and gap.optional for gap in told.missing):
                return False
            waiting.extend(told.missing)
        elif told.value == condition.startswith("not "):
            return False
    return tuple(waiting) or True


def applies(scene: Scene, conditions: Iterable[str]) -> bool:
    """Tell whether all flags hold; one that nobody has decided does not."""
    return judge(scene, conditions) is True
