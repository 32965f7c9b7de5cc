"""A fork needs a sign on each way."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule


@rule("PTH-004")
def branch_without_reason(context: Context) -> Iterator[Finding]:
    """A step has several ways on and one does not say when it is taken."""
    for at, path in context.paths:
        for link in Graph.of(path).unlabeled:
            says = f"Step '{link.source}' may lead to '{link.target}', and nothing says when."
            yield Finding((*at, *link.pointer), says)
