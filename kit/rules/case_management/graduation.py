"""Nobody graduates from help."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-013")
def graduation(context: Context) -> Iterator[Finding]:
    """The program has a graduation."""
    section = context.plan.case_management
    if section and section.discharge and section.discharge.graduation:
        yield Finding(
            ("case_management", "discharge", "graduation"), "The program has a graduation."
        )
