"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule


@rule("ELG-002")
def offense_never_diverted(context: Context) -> Iterator[Finding]:
    """The list holds an offense that LEAD never diverts."""
    codes = nibrs()
    for at, offense in context.offenses:
        row = codes.get(offense.nibrs or "")
        if row and row.lead == "never":
            yield Finding((*at, "nibrs"), f"Offense '{offense.id}' is {row.name} ({row.code}).")
