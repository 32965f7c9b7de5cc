"""What an office learns has a row in the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule
from kit.sharing import matrix_of


@rule("PRO-015")
def told_without_flow(context: Context) -> Iterator[Finding]:
    """A prosecutor's office learns what no flow opens to it."""
    matrix = matrix_of(context.plan)
    if not matrix.flows:
        return
    opened = {(cell.element, cell.receiver) for cell in matrix.asked}
    for at, office in context.offices:
        if office.partner not in context.partner_by_id:
            continue
        for where, element in each(office.told, *at, "told"):
            if (element, office.partner) not in opened:
                what = element.replace("_", " ")
                says = f"The office '{office.id}' learns of {what}; no flow opens it."
                yield Finding(where, says, rests_on=(("information_sharing", "flows"),))
