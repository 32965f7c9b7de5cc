"""Every step must be reached."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule


@rule("PTH-001")
def unreachable_step(context: Context) -> Iterator[Finding]:
    """No route leads to a step."""
    for at, path in context.paths:
        lost = Graph.of(path).unreachable
        ways = tuple((*at, "steps", index, "next") for index in range(len(path.steps or ())))
        for index, step in enumerate(path.steps or ()):
            if step.id in lost:
                says = f"No step of path '{path.id}' leads to '{step.id}'."
                yield Finding((*at, "steps", index), says, rests_on=ways)
