"""What happened lately."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("PTH-014")
def old_involvement(context: Context) -> Iterator[Finding]:
    """A referral may rest on involvement of more than two years ago."""
    most = threshold("social_contact_months")
    for at, path in context.open_paths:
        back = path.verification.look_back if path.verification else None
        if back and back.days > most * Decimal("30.5"):
            says = f"Path '{path.id}' looks back {back} for earlier involvement."
            yield Finding((*at, "verification", "look_back"), says)
