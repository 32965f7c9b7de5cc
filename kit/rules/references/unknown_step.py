"""A step must lead to a step."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core.near import certain, closest
from kit.rules import Context, Finding, each, rule


@rule("REF-003", names=True)
def unknown_step(context: Context) -> Iterator[Finding]:
    """A step leads to a step that its path does not have."""
    for at, path, step in context.steps:
        known = [one.id for one in path.steps or ()]
        for branch_at, branch in each(step.next, *at, "next"):
            if branch.to and branch.to not in known:
                near = closest(branch.to, known)
                says = f"Step '{step.id}' leads to '{branch.to}', no step of path '{path.id}'."
                do = f"Write the id of a step of this path, such as: {near or known[0]}."
                sure = certain(branch.to, known)
                yield Finding((*branch_at, "to"), says, do, suggestion=near, sure=sure)
