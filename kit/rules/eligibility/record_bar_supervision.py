"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import Supervised
from kit.model.eligibility import Effect
from kit.rules import Context, Finding, each, rule


@rule("ELG-017")
def record_bar_supervision(context: Context) -> Iterator[Finding]:
    """Everyone under supervision is barred."""
    for at, exclusion in context.exclusions:
        absolute = exclusion.effect is Effect.ABSOLUTE
        for where, condition in each(exclusion.when, *at, "when"):
            if isinstance(condition, Supervised) and absolute and not condition.kinds:
                yield Finding(where, f"Exclusion '{exclusion.id}' bars everyone under supervision.")
