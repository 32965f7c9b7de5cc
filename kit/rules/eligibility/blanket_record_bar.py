"""A whole life's record must not close the door."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import PriorRecord
from kit.rules import Context, Finding, each, rule


@rule("ELG-014")
def blanket_record_bar(context: Context) -> Iterator[Finding]:
    """An exclusion bars everyone with any record, however old."""
    for at, exclusion in context.exclusions:
        for when_at, condition in each(exclusion.when, *at, "when"):
            if not isinstance(condition, PriorRecord):
                continue
            if condition.offenses is None or condition.look_back is None:
                missing = (
                    "which offenses count"
                    if condition.offenses is None
                    else "how far back it looks"
                )
                says = f"Exclusion '{exclusion.id}' does not say {missing}."
                yield Finding(when_at, says)
