"""Look at how soon partners talk after a setback."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("COM-004")
def slow_crisis_talk(context: Context) -> Iterator[Finding]:
    """Partners talk more than a day after a setback."""
    section = context.plan.communications
    if section and section.crisis_within and section.crisis_within.days > 1:
        says = f"After a setback partners talk within {section.crisis_within}."
        yield Finding(("communications", "crisis_within"), says)
