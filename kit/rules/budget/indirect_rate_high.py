"""Overhead has a limit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.catalog import regulation
from kit.model.budget import SourceKind
from kit.rules import Context, Finding, rule


@rule("BUD-011")
def indirect_rate_high(context: Context) -> Iterator[Finding]:
    """The indirect rate is above what federal rules allow without a negotiated rate."""
    section = context.plan.budget
    limit = Decimal(regulation("indirect-rate").value)
    federal = any(one.kind is SourceKind.FEDERAL for _, one in context.money_sources)
    if section and federal and section.indirect_rate is not None and section.indirect_rate > limit:
        says = f"The indirect rate is {section.indirect_rate.normalize():f}%."
        yield Finding(("budget", "indirect_rate"), says)
