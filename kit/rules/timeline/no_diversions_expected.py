"""Expect something."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TIM-005")
def no_diversions_expected(context: Context) -> Iterator[Finding]:
    """No diversion is expected."""
    timeline = context.plan.timeline
    if timeline and timeline.expected_diversions_per_month == 0:
        yield Finding(
            ("timeline", "expected_diversions_per_month"), "No diversion is expected in a month."
        )
