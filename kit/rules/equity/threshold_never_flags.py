"""A threshold that can be crossed."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.evaluation import Formula
from kit.rules import Context, Finding, rule

_RATIOS = (Formula.RELATIVE_RATE_INDEX, Formula.DISPARITY_RATIO, Formula.FOUR_FIFTHS)
_BENEFITS = {"offer", "acceptance", "handoff", "intake", "enrollment", "engagement", "services"}
_HARMS = {"exclusion", "booking"}


@rule("EQU-010")
def threshold_never_flags(context: Context) -> Iterator[Finding]:
    """A threshold can hardly ever flag a gap."""
    for at, measure in context.disparity_measures:
        ratio = measure.formula in _RATIOS and measure.decision in _BENEFITS
        if ratio and measure.threshold is not None and not 0 < measure.threshold <= 1:
            says = f"'{measure.id}' flags a gap at {measure.threshold.normalize():f}."
            yield Finding((*at, "threshold"), says)
        harm = measure.formula in _RATIOS and measure.decision in _HARMS
        if harm and measure.threshold is not None and measure.threshold < 1:
            says = f"'{measure.id}' flags a gap at {measure.threshold.normalize():f}."
            do = "More of a harm is the gap: write a threshold of one or more, such as 1.25."
            yield Finding((*at, "threshold"), says, do)
