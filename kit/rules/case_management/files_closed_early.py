"""Keep looking."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_SEASON = 90


@rule("CMG-012")
def files_closed_early(context: Context) -> Iterator[Finding]:
    """A file is closed within three months."""
    section = context.plan.case_management
    again = section.re_engagement if section else None
    if again and again.closes_after and again.closes_after.days < _SEASON:
        says = f"A file is closed after {again.closes_after}."
        yield Finding(("case_management", "re_engagement", "closes_after"), says)
