"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule


@rule("ELG-003")
def retired_nibrs(context: Context) -> Iterator[Finding]:
    """An offense code has been retired."""
    codes = nibrs()
    for at, offense in context.offenses:
        row = codes.get(offense.nibrs or "")
        if row and row.lead == "retired":
            near = row.replaced_by or None
            yield Finding(
                (*at, "nibrs"),
                f"The code {row.code} ({row.name}) is no longer used.",
                suggestion=near,
            )
