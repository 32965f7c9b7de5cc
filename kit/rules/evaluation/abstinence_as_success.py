"""Measure what the program is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_SOBER = re.compile(
    r"\bsober\b|sobriety|abstinen|clean time|negative tests?\b|drug[- ]free|stayed clean"
    r"|time clean",
    re.IGNORECASE,
)


@rule("EVA-005")
def abstinence_as_success(context: Context) -> Iterator[Finding]:
    """Sobriety is a measure of success."""
    for at, measure in context.measures:
        if _SOBER.search(f"{measure.name or ''} {measure.numerator or ''}"):
            yield Finding(at, f"Measure '{measure.id}' counts sobriety.")
    for at, goal in context.goals:
        for where, one in each(goal.indicators, *at, "indicators"):
            if _SOBER.search(f"{one.name or ''} {one.definition or ''}"):
                yield Finding(where, f"Indicator '{one.id}' counts sobriety.")
