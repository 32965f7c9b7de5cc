"""Looking is not enough."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EQU-005")
def no_corrective_step(context: Context) -> Iterator[Finding]:
    """Nothing follows when a gap widens."""
    section = context.plan.equity
    if section and section.corrective_steps == ():
        yield Finding(("equity", "corrective_steps"), "No step follows when a gap widens.")
