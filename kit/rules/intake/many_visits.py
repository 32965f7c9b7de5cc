"""Count the visits that intake takes."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_MOST = 3


@rule("INT-008")
def many_visits(context: Context) -> Iterator[Finding]:
    """Intake takes more than three visits."""
    intake = context.plan.intake
    if intake and intake.visits is not None and intake.visits > _MOST:
        says = f"Intake takes {intake.visits} visits."
        yield Finding(("intake", "visits"), says)
