"""Each answer must lead somewhere of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.paths._answers import alike


@rule("PTH-022")
def both_answers_alike(context: Context) -> Iterator[Finding]:
    """Two answers of a step lead to the same next step."""
    for at, path, step in context.steps:
        for where, target, one, other in alike(step, *at):
            says = f"Step '{step.id}' of path '{path.id}' goes to '{target}' for '{one}' and for "
            yield Finding(where, f"{says}'{other}'.")
