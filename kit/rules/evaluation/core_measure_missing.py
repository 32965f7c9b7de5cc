"""Count safety and health."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import measures
from kit.rules import Context, Finding, rule

_CORE = ("M4", "M6", "M10", "M11")


@rule("EVA-006")
def core_measure_missing(context: Context) -> Iterator[Finding]:
    """A core measure is missing."""
    held = {measure.measure for _, measure in context.measures if measure.measure}
    lacks = [f"{name} ({measures()[name].label})" for name in _CORE if name not in held]
    if context.measures and held and lacks:
        says = f"These core measures are missing: {'; '.join(lacks)}."
        yield Finding(("evaluation", "measures"), says)
