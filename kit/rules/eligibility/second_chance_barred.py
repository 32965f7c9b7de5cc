"""Come back any time."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import EarlierParticipation, Ended
from kit.model.eligibility import Effect
from kit.rules import Context, Finding, each, rule


@rule("ELG-025")
def second_chance_barred(context: Context) -> Iterator[Finding]:
    """Whoever was in the program before is barred."""
    for at, exclusion in context.exclusions:
        for where, condition in each(exclusion.when, *at, "when"):
            if not isinstance(condition, EarlierParticipation) or condition.negate:
                continue
            if exclusion.effect is Effect.ABSOLUTE:
                yield Finding(
                    where, f"Exclusion '{exclusion.id}' bars people who {_who(condition)}."
                )


def _who(condition: EarlierParticipation) -> str:
    """Say whom the condition shuts out, for how long."""
    unfinished = condition.ended is Ended.NOT_COMPLETED
    who = "did not complete the program" if unfinished else "were in the program before"
    return f"{who}, in the last {condition.look_back}" if condition.look_back else who
