"""No excuse without a fault."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.answering import stands
from kit.rules.departures._aim import codes, essential, strays


@rule("DEP-005", last=True)
def departure_unneeded(context: Context) -> Iterator[Finding]:
    """A departure answers nothing."""
    for at, entry in context.departures:
        code = (entry.rule or "").strip().upper()
        if code not in codes(context) or strays(entry, context) or essential(entry, context):
            continue  # DEP-003, DEP-004 and DEP-006 tell that it is aimed at nothing
        if entry.id not in context.answered and stands(entry, context):
            yield Finding((*at, "rule"), f"Departure '{entry.id}' answers no finding of this plan.")
