"""What is said in care stays in care."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEF-002")
def statements_may_be_used(context: Context) -> Iterator[Finding]:
    """What a person tells a case manager may be used to prosecute."""
    defense = context.plan.defense
    if defense and defense.statements_not_used is False:
        says = "What a person tells a case manager may be used to prosecute."
        yield Finding(("defense", "statements_not_used"), says)
