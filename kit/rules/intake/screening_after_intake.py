"""Compare the first talk with full intake."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_DAYS = 3


@rule("INT-007")
def screening_after_intake(context: Context) -> Iterator[Finding]:
    """The first talk may come days after the handoff."""
    intake = context.plan.intake
    first = intake.screening.within if intake and intake.screening else None
    if first and first.days > _DAYS:
        says = f"The first talk may come {first} after the handoff."
        yield Finding(("intake", "screening", "within"), says)
