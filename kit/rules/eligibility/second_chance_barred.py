"""Come back any time."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import EarlierParticipation
from kit.model.eligibility import Effect
from kit.rules import Context, Finding, each, rule


@rule("ELG-025")
def second_chance_barred(context: Context) -> Iterator[Finding]:
    """Whoever was in the program before is barred."""
    for at, exclusion in context.exclusions:
        for where, condition in each(exclusion.when, *at, "when"):
            again = isinstance(condition, EarlierParticipation) and not condition.negate
            if again and exclusion.effect is Effect.ABSOLUTE:
                says = f"Exclusion '{exclusion.id}' bars people who were in the program before."
                yield Finding(where, says)
