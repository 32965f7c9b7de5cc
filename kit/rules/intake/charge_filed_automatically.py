"""Look before you file."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.intake import IfMissed
from kit.rules import Context, Finding, rule


@rule("INT-003")
def charge_filed_automatically(context: Context) -> Iterator[Finding]:
    """A missed intake is charged without a look."""
    intake = context.plan.intake
    if intake and intake.if_missed is IfMissed.CHARGE_IS_FILED:
        yield Finding(("intake", "if_missed"), "When intake is missed, the charge is filed.")
