"""Count those who were not asked."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-001")
def denominator_not_counted(context: Context) -> Iterator[Finding]:
    """Eligible people who got no offer are not counted."""
    section = context.plan.evaluation
    if section and section.counts_not_offered is False:
        yield Finding(
            ("evaluation", "counts_not_offered"),
            "Eligible people who got no offer are not counted.",
        )
