"""Compare the near handoff with the remote one."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PTH-019")
def handoff_contradicts(context: Context) -> Iterator[Finding]:
    """The near and the remote handoff contradict each other."""
    for at, path in context.open_paths:
        one = path.handoff
        if one is None:
            continue
        if one.remote_within and one.within and one.remote_within.minutes < one.within.minutes:
            says = f"Remote handoffs may take {one.remote_within}, near ones {one.within}."
            yield Finding((*at, "handoff", "remote_within"), says)
