"""Pay for knowing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule


@rule("EVA-010")
def evaluation_unfunded(context: Context) -> Iterator[Finding]:
    """Nobody pays for the evaluation."""
    section = context.plan.evaluation
    paid = any(use.function is UseFunction.EVALUATION for _, use in context.uses)
    if section and section.funded is False and not paid:
        yield Finding(("evaluation", "funded"), "The evaluation is not paid for.")
