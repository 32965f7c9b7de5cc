"""First train, then start."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TRN-006")
def trained_after_start(context: Context) -> Iterator[Finding]:
    """A session for officers lies after the start."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    for at, session in context.sessions:
        if launch and session.agencies and session.dates and min(session.dates) > launch:
            says = f"'{session.id}' is first held on {min(session.dates)}; the start is {launch}."
            yield Finding((*at, "dates"), says)
