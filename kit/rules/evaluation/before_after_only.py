"""People are referred on their worst day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.evaluation import Design
from kit.rules import Context, Finding, rule


@rule("EVA-003")
def before_after_only(context: Context) -> Iterator[Finding]:
    """The design compares people only with themselves."""
    section = context.plan.evaluation
    if section and section.design is Design.BEFORE_AFTER:
        yield Finding(("evaluation", "design"), "The design compares people only before and after.")
