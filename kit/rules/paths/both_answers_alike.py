"""Each answer must lead somewhere of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("PTH-022")
def both_answers_alike(context: Context) -> Iterator[Finding]:
    """Two answers of a step lead to the same next step."""
    for at, path, step in context.steps:
        first: dict[str, str] = {}
        for where, branch in each(step.next, *at, "next"):
            if branch.to is None:
                continue
            answer = str(branch.when or "")
            if branch.to in first and answer and first[branch.to] and answer != first[branch.to]:
                says = (
                    f"Step '{step.id}' of path '{path.id}' goes to '{branch.to}' for "
                    f"'{first[branch.to]}' and for '{answer}'."
                )
                yield Finding((*where, "to"), says)
            first.setdefault(branch.to, answer)
