"""A gap grows quietly."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_HALF_YEAR = 184


@rule("EQU-004")
def rare_equity_review(context: Context) -> Iterator[Finding]:
    """Disparities are looked at less than every six months."""
    section = context.plan.equity
    if section and section.review_every and section.review_every.days > _HALF_YEAR:
        yield Finding(
            ("equity", "review_every"), f"Disparities are looked at every {section.review_every}."
        )
