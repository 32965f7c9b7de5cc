"""The program must be awake when arrests happen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.model.referral_paths import Door
from kit.pathways.coverage import coverage
from kit.rules import Context, Finding, rule

_HALF = Decimal("0.5")


@rule("PTH-009")
def hours_miss_arrests(context: Context) -> Iterator[Finding]:
    """Most eligible arrests fall outside the hours of arrest diversion."""
    need = context.plan.need
    when = need.eligible_arrests.when if need and need.eligible_arrests else None
    for at, path in context.open_paths:
        if path.door is not Door.ARREST_DIVERSION or path.hours is None:
            continue
        covered = coverage([path.hours], when)
        if covered and covered.share < _HALF:
            says = f"Path '{path.id}' is open for {covered.share:.0%} of eligible arrests."
            yield Finding((*at, "hours"), says)
