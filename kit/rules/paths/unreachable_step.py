"""Every step must be reached."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways import digraph
from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule
from kit.rules.paths._answers import any_alike


@rule("PTH-001")
def unreachable_step(context: Context) -> Iterator[Finding]:
    """No route leads to a step."""
    for at, path in context.paths:
        if any_alike(path):
            continue  # a step is lost there because two answers lead the same way, which is told
        graph = Graph.of(path)
        first = _first(graph)
        ways = tuple((*at, "steps", index, "next") for index in range(len(path.steps or ())))
        for index, step in enumerate(path.steps or ()):
            if step.id in first:
                says = f"No step of path '{path.id}' leads to '{step.id}'."
                yield Finding((*at, "steps", index), says, rests_on=ways)


def _first(graph: Graph) -> set[str]:
    """Give the lost steps where a lost stretch begins; those behind them come back with them."""
    lost = graph.unreachable
    led = {target for step in lost for target in graph.arrows[step] if target != step}
    first: set[str] = set()
    behind: set[str] = set()
    for step in sorted(lost, key=lambda one: one in led):
        if step not in behind:
            first.add(step)
            behind |= {step, *digraph.reached(graph.arrows, [step])}
    return first
