"""A gap of one month can end a program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kit.rules import Context, Finding, rule


@rule("BUD-001")
def gap_between_sources(context: Context) -> Iterator[Finding]:
    """A source ends before the one that takes over begins."""
    ends = {source.id: source.ends_on for _, source in context.money_sources}
    for at, source in context.money_sources:
        before = ends.get(source.follows or "")
        if before and source.starts_on and source.starts_on > before + timedelta(days=1):
            starts = source.starts_on
            says = f"'{source.follows}' ends on {before}, and '{source.id}' begins on {starts}."
            yield Finding((*at, "starts_on"), says)
