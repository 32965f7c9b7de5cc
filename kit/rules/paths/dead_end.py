"""A path must say how it ends."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule


@rule("PTH-002")
def dead_end(context: Context) -> Iterator[Finding]:
    """A step leads nowhere and the plan does not say how it ends there."""
    for at, path in context.paths:
        graph = Graph.of(path)
        for index, step in enumerate(path.steps or ()):
            if step.id in graph.dead_ends:
                says = f"Path '{path.id}' stops at '{step.id}' without an outcome."
                yield Finding((*at, "steps", index), says)
