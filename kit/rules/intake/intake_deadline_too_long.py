"""A charge must not hang over a person for months."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("INT-001")
def intake_deadline_too_long(context: Context) -> Iterator[Finding]:
    """The deadline for full intake is longer than 30 days."""
    intake = context.plan.intake
    if intake and intake.within and intake.within.days > threshold("intake_days"):
        yield Finding(("intake", "within"), f"Full intake may take {intake.within}.")
