"""Nobody graduates from help."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-013")
def graduation(context: Context) -> Iterator[Finding]:
    """The program has a graduation, or a list of what completes it."""
    section = context.plan.case_management
    ending = section.discharge if section else None
    at = ("case_management", "discharge")
    if ending and ending.graduation:
        yield Finding((*at, "graduation"), "The program has a graduation.")
    elif ending and ending.completed_when:
        listed = "; ".join(str(one).rstrip(".") for one in ending.completed_when)
        says = f"The program counts as completed after this: {listed}."
        yield Finding((*at, "completed_when"), says)
