"""Look at what shuts people out."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EQU-007")
def exclusions_not_reviewed(context: Context) -> Iterator[Finding]:
    """Exclusions are not reviewed by race."""
    section = context.plan.equity
    if section and section.exclusions_reviewed is False:
        yield Finding(("equity", "exclusions_reviewed"), "Exclusions are not reviewed by race.")
