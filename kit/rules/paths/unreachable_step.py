"""Every step must be reachable."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule


@rule("PTH-001")
def unreachable_step(context: Context) -> Iterator[Finding]:
    """No route leads to a step."""
    for at, path in context.paths:
        graph = Graph.of(path)
        for index, step in enumerate(path.steps or ()):
            if step.id in graph.unreachable:
                yield Finding(
                    (*at, "steps", index), f"No step of path '{path.id}' leads to '{step.id}'."
                )
