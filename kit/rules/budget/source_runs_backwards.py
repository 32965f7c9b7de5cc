"""First days come first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("BUD-006")
def source_runs_backwards(context: Context) -> Iterator[Finding]:
    """A source ends before it begins."""
    for at, source in context.money_sources:
        if source.starts_on and source.ends_on and source.ends_on < source.starts_on:
            says = f"'{source.id}' begins on {source.starts_on} and ends on {source.ends_on}."
            yield Finding((*at, "ends_on"), says)
