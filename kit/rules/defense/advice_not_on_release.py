"""Advice comes before the signature."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEF-001")
def advice_not_on_release(context: Context) -> Iterator[Finding]:
    """Advice does not cover the release."""
    defense = context.plan.defense
    if defense and defense.advice and defense.advice.covers_consent is False:
        yield Finding(
            ("defense", "advice", "covers_consent"), "Legal advice does not cover the release."
        )
