"""No excuse without a fault."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.answering import stands


@rule("DEP-005", last=True)
def departure_unneeded(context: Context) -> Iterator[Finding]:
    """A departure answers nothing."""
    for at, entry in context.departures:
        if entry.rule and entry.id not in context.answered and stands(entry, context):
            yield Finding((*at, "rule"), f"Departure '{entry.id}' answers no finding of this plan.")
