"""Training that officers may skip is skipped."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TRN-001")
def optional_training(context: Context) -> Iterator[Finding]:
    """Officers may skip the training."""
    for at, session in context.sessions:
        if session.agencies and session.mandatory is False:
            yield Finding((*at, "mandatory"), f"Session '{session.id}' for officers is optional.")
