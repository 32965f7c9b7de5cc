"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import statutes
from kit.rules import Context, Finding, rule


@rule("LAW-002")
def repealed_statute(context: Context) -> Iterator[Finding]:
    """A law on the list has been repealed or is no offense."""
    for at, offense in context.offenses:
        for row in statutes(offense.state or next(iter(context.states), None)):
            if row.citation == offense.citation and row.status in {"repealed", "legal"}:
                says = f"{row.citation} ({row.title}): {row.grade}."
                yield Finding((*at, "citation"), says)
