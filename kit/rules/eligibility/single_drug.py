"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import QuantityOver
from kit.rules import Context, Finding, rule


@rule("ELG-018")
def single_drug(context: Context) -> Iterator[Finding]:
    """The list covers one drug only."""
    drugs = {
        name
        for _, offense in context.offenses
        for condition in offense.limits or ()
        if isinstance(condition, QuantityOver)
        for name in condition.substances or ()
    }
    kinds = {offense.kind for _, offense in context.offenses}
    if len(drugs) == 1 and len(kinds) == 1:
        yield Finding(("eligibility", "offenses"), f"The list covers one drug only: {drugs.pop()}.")
