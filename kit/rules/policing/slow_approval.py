"""Approval must be as fast as the street."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_LONG = 15


@rule("POL-006")
def slow_approval(context: Context) -> Iterator[Finding]:
    """An approval may take longer than a quarter of an hour."""
    for at, agency in context.agencies:
        approval = agency.approval
        if approval and approval.needed and approval.within and approval.within.minutes > _LONG:
            says = f"In '{agency.id}' an approval may take {approval.within}."
            yield Finding((*at, "approval", "within"), says)
