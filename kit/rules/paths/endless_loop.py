"""A loop must have a way out."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule


@rule("PTH-003")
def endless_loop(context: Context) -> Iterator[Finding]:
    """Steps lead in a circle with no way out."""
    for at, path in context.paths:
        order = [step.id for step in path.steps or ()]
        for loop in Graph.of(path).endless_loops:
            first = min(loop, key=order.index)
            says = f"Path '{path.id}' goes in a circle: {', '.join(loop)}."
            yield Finding((*at, "steps", order.index(first)), says)
