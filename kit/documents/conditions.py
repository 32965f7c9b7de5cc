"""Decide whether a clause applies: its flags hold, do not hold, or wait for a decision."""

from __future__ import annotations

from collections.abc import Iterable

from kit.core import Undecided
from kit.facts import Scene, tell


def judge(scene: Scene, conditions: Iterable[str]) -> bool | tuple[Undecided, ...]:
    """Tell whether all flags hold; else, when none fails, the values that some still wait for."""
    waiting: list[Undecided] = []
    for condition in conditions:
        told = tell(scene, condition.removeprefix("not ").strip())
        if told.missing or not isinstance(told.value, bool):
            waiting.extend(told.missing)
        elif told.value == condition.startswith("not "):
            return False
    return tuple(waiting) or True


def applies(scene: Scene, conditions: Iterable[str]) -> bool:
    """Tell whether all flags hold; one that nobody has decided does not."""
    return judge(scene, conditions) is True
