"""A presumption must have someone who can lift it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.eligibility import Effect
from kit.rules import Context, Finding, rule


@rule("ELG-016")
def no_waiver(context: Context) -> Iterator[Finding]:
    """Nobody may waive a presumptive exclusion."""
    for at, exclusion in context.exclusions:
        presumptive = exclusion.effect is Effect.PRESUMPTIVE
        if presumptive and exclusion.may_waive == ():
            says = f"Exclusion '{exclusion.id}' is a presumption that nobody may lift."
            yield Finding((*at, "may_waive"), says)
