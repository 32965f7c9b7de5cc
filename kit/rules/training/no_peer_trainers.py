"""Officers believe officers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TRN-004")
def no_peer_trainers(context: Context) -> Iterator[Finding]:
    """No officer teaches peers."""
    for at, session in context.sessions:
        if session.agencies and session.peer_trainers == ():
            yield Finding((*at, "peer_trainers"), f"No officer teaches in '{session.id}'.")
