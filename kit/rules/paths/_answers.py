"""Answers of a step that lead to the same next step."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.referral_paths import ReferralPath, Step
from kit.rules import each


def alike(step: Step, *at: str | int) -> Iterator[tuple[Pointer, str, str, str]]:
    """Give each branch that repeats a target under another answer: where, target, both answers."""
    first: dict[str, str] = {}
    for where, branch in each(step.next, *at, "next"):
        answer = str(branch.when or "")
        if branch.to is None:
            continue
        if first.get(branch.to) and answer and answer != first[branch.to]:
            yield (*where, "to"), branch.to, first[branch.to], answer
        first.setdefault(branch.to, answer)


def any_alike(path: ReferralPath) -> bool:
    """Tell whether some step of a path gives one way for two answers."""
    return any(True for step in path.steps or () for _ in alike(step))
