"""Totals hide."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-009")
def measures_without_race(context: Context) -> Iterator[Finding]:
    """No measure is broken down by race."""
    asked = [measure.by_race for _, measure in context.measures if measure.by_race is not None]
    if asked and not any(asked):
        yield Finding(("evaluation", "measures"), "No measure is broken down by race.")
