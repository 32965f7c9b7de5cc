"""Compare with those who could have been."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_RESIDENTS = ("resident", "population", "inhabitant", "per capita")


@rule("EQU-003")
def residents_as_benchmark(context: Context) -> Iterator[Finding]:
    """A disparity is measured against residents."""
    for at, measure in context.disparity_measures:
        words = (measure.denominator or "").lower()
        if any(word in words for word in _RESIDENTS):
            yield Finding(
                (*at, "denominator"), f"'{measure.id}' is measured against: {measure.denominator}."
            )
