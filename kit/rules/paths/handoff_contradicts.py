"""Compare the near handoff with the remote one."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("PTH-019")
def handoff_contradicts(context: Context) -> Iterator[Finding]:
    """The near and the remote handoff contradict each other."""
    for at, path in context.open_paths:
        handoff = path.handoff
        near = handoff.within if handoff else None
        far = handoff.remote_within if handoff else None
        if near is None or near.minutes > threshold("handoff_minutes"):
            continue  # a slow near handoff is told itself
        if far and far.minutes < near.minutes:
            says = f"Remote handoffs may take {far}, near ones {near}."
            yield Finding((*at, "handoff", "remote_within"), says)
