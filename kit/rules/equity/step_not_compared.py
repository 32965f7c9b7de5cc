"""Each step on its own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_STEPS = ("offer", "acceptance", "intake")


@rule("EQU-008")
def step_not_compared(context: Context) -> Iterator[Finding]:
    """A step at which people can be lost is not compared."""
    measured = {measure.decision for _, measure in context.disparity_measures if measure.decision}
    missing = [step for step in _STEPS if step not in measured]
    if measured and missing:
        says = f"Disparity is not measured at: {', '.join(missing)}."
        yield Finding(("equity", "disparity_measures"), says)
