"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule


@rule("ELG-005")
def federal_code(context: Context) -> Iterator[Finding]:
    """An offense code is reported by federal agencies only."""
    codes = nibrs()
    for at, offense in context.offenses:
        row = codes.get(offense.nibrs or "")
        if row and row.federal_only and row.lead != "never":
            yield Finding(
                (*at, "nibrs"), f"Only federal and tribal agencies report {row.code} ({row.name})."
            )
