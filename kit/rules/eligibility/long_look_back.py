"""Old records say little about today."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.model.conditions import PriorRecord
from kit.rules import Context, Finding, each, rule


@rule("ELG-015")
def long_look_back(context: Context) -> Iterator[Finding]:
    """An exclusion looks back more than five years."""
    limit = threshold("look_back_years") * 365 + 2
    for at, exclusion in context.exclusions:
        for when_at, condition in each(exclusion.when, *at, "when"):
            back = condition.look_back if isinstance(condition, PriorRecord) else None
            if back and back.days > limit:
                says = f"Exclusion '{exclusion.id}' looks back {back}."
                yield Finding((*when_at, "look_back"), says)
