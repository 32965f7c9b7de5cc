"""Say what the numbers can show."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ENOUGH = 200


@rule("EVA-007")
def small_sample(context: Context) -> Iterator[Finding]:
    """The sample can show only very large effects."""
    section = context.plan.evaluation
    sample = section.sample if section else None
    if sample is None or sample.expected_enrolled is None or sample.comparison is None:
        return
    people = sample.expected_enrolled + sample.comparison
    if people < _ENOUGH:
        says = f"{people} people are studied, {sample.comparison} of them for comparison."
        yield Finding(("evaluation", "sample"), says)
