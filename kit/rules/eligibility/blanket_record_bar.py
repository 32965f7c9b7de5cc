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
            if condition.ever:
                which = "a record" if condition.offenses else "any record"
                says = f"Exclusion '{exclusion.id}' counts {which}, however old."
                yield Finding((*when_at, "ever"), says)
            elif not context.reconstruction and (lacks := _lacks(condition)):
                yield Finding(when_at, f"Exclusion '{exclusion.id}' does not say {lacks}.")


def _lacks(condition: PriorRecord) -> str:
    """Say which limit is missing; a real program's sources may only be silent on it."""
    if condition.offenses is None:
        return "which offenses count"
    return "how far back it looks" if condition.look_back is None else ""
