"""Compare what steps tell with what the matrix opens."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule
from kit.sharing import matrix_of


@rule("PTH-017")
def told_outside_matrix(context: Context) -> Iterator[Finding]:
    """A step tells somebody what no flow opens to them."""
    matrix = matrix_of(context.plan)
    if not matrix.flows:
        return
    asked = {(cell.element, cell.receiver) for cell in matrix.asked}
    known = {receiver for _, receiver in asked}
    for at, _, step in context.steps:
        for where, tell in each(step.tells, *at, "tells"):
            if tell.to is None or tell.to == step.actor or tell.to not in context.partner_by_id:
                continue
            closed = [one for one in tell.elements or () if (one, tell.to) not in asked]
            if closed:
                what = ", ".join(closed).replace("_", " ")
                other = "" if tell.to in known else ", nor anything else"
                says = f"Step '{step.id}' tells '{tell.to}': {what}; no flow opens it{other}."
                at_all = (*where, "elements")
                first = (*at_all, (tell.elements or ()).index(closed[0]))
                yield Finding(first, says, rests_on=(_FLOWS, (*where, "to"), at_all))


_FLOWS = ("information_sharing", "flows")
