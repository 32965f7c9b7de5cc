"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule


@rule("ELG-004")
def conditional_without_reason(context: Context) -> Iterator[Finding]:
    """An offense that needs care has no reason beside it."""
    codes = nibrs()
    for at, offense in context.offenses:
        row = codes.get(offense.nibrs or "")
        if row and row.lead == "conditional" and offense.rationale is None:
            yield Finding(at, f"Offense '{offense.id}' ({row.name}) has no reason beside it.")
