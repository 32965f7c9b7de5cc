"""Help with the rest of the law."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule


@rule("DEF-005")
def no_civil_legal(context: Context) -> Iterator[Finding]:
    """Nobody gives civil legal help."""
    section = context.plan.defense
    help_ = section.civil_legal if section else None
    if help_ is None or help_.partner:
        return
    paid = any(use.function is UseFunction.CIVIL_LEGAL for _, use in context.uses)
    if not paid and not context.partners_as("civil_legal_aid") and not help_.hours_per_month:
        yield Finding(
            ("defense", "civil_legal"), "No partner, hours or money give civil legal help."
        )
