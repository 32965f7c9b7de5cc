"""Measure what the program is for."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_SOBER = ("sobriety", "abstinen", "clean time", "negative test", "drug-free", "drug free")


@rule("EVA-005")
def abstinence_as_success(context: Context) -> Iterator[Finding]:
    """Sobriety is a measure of success."""
    for at, measure in context.measures:
        words = f"{measure.name or ''} {measure.numerator or ''}".lower()
        if any(word in words for word in _SOBER):
            yield Finding(at, f"Measure '{measure.id}' counts sobriety.")
