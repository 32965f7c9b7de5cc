"""Someone outside must look."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-002")
def self_report_only(context: Context) -> Iterator[Finding]:
    """Nobody independent evaluates."""
    section = context.plan.evaluation
    if section and section.independent is False:
        yield Finding(
            ("evaluation", "independent"), "The evaluator is not independent of the partners."
        )
