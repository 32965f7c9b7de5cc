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
            if isinstance(condition, Supervised) and absolute and not _narrowed(condition):
                yield Finding(where, f"Exclusion '{exclusion.id}' bars everyone under supervision.")


def _narrowed(condition: Supervised) -> bool:
    """Tell whether some people under supervision are let in."""
    return bool(condition.kinds or condition.offenses or condition.agency_approves)
