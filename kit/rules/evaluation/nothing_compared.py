"""A program that is not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.model.evaluation import Design
from kit.rules import Context, Finding, rule


@rule("EVA-016")
def nothing_compared(context: Context) -> Iterator[Finding]:
    """There is no design of an evaluation, or it is said to be unpaid against the budget."""
    section = context.plan.evaluation
    if section is None or context.reconstruction:
        return
    if section.design is Design.NONE:
        yield Finding(("evaluation", "design"), "The evaluation has no design.")
    lines = [at for at, one in context.uses if one.function is UseFunction.EVALUATION]
    if section.funded is False and lines:
        says = "The evaluation is said to be unpaid, and the budget has a line for it."
        yield Finding(("evaluation", "funded"), says, related=(("the line", lines[0]),))
