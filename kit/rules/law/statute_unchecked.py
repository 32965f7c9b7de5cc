"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("LAW-003")
def statute_unchecked(context: Context) -> Iterator[Finding]:
    """Counsel has not checked a law on the list."""
    for at, offense in context.offenses:
        checked = offense.citation_checked
        if offense.citation and not (checked and checked.by and checked.on):
            yield Finding((*at, "citation"), f"{offense.citation} has not been checked by counsel.")
