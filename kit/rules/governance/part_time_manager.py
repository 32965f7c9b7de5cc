"""It is a full-time post."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, rule

_HALF = Decimal("0.5")


@rule("GOV-008")
def part_time_manager(context: Context) -> Iterator[Finding]:
    """The project manager works less than half of full time."""
    section = context.plan.governance
    manager = section.project_management if section else None
    if manager and manager.fte is not None and manager.fte < _HALF:
        says = f"The project manager has {manager.fte.normalize():f} of a full-time post."
        yield Finding(("governance", "project_management", "fte"), says)
