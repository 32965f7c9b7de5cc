"""What an office learns has a row in the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule
from kit.sharing.cells import expand
from kit.sharing.parties import parties_of


@rule("PRO-015")
def told_without_flow(context: Context) -> Iterator[Finding]:
    """A prosecutor's office learns what no flow opens to it."""
    sharing = context.plan.information_sharing
    if sharing is None or not sharing.flows:
        return
    parties = parties_of(context.plan)
    opened = {
        (cell.element, cell.receiver)
        for index, flow in enumerate(sharing.flows)
        for cell in expand(flow, index, parties)
    }
    for at, office in context.offices:
        if office.partner not in context.partner_by_id:
            continue
        for where, element in each(office.told, *at, "told"):
            if (element, office.partner) not in opened:
                what = element.replace("_", " ")
                says = f"The office '{office.id}' learns of {what}; no flow opens it."
                yield Finding(where, says, rests_on=(("information_sharing", "flows"),))
