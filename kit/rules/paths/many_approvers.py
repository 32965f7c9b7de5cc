"""Every approval is a chance to say no."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.pathways.approvals import approvals
from kit.rules import Context, Finding, rule


@rule("PTH-008")
def many_approvers(context: Context) -> Iterator[Finding]:
    """More than one approval stands between the officer and the handoff."""
    limit = threshold("approvers")
    agencies = {agency.id: agency for _, agency in context.agencies}
    for at, path in context.open_paths:
        users = [agencies[name] for name in path.agencies or agencies if name in agencies]
        most = max((approvals(context.plan, path, one) for one in users or (None,)), key=len)
        if len(most) > limit:
            who = ", ".join(one.who for one in most)
            yield Finding(at, f"On path '{path.id}' these must agree before the handoff: {who}.")
