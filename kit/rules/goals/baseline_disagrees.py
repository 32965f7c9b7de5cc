"""One number for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("GOA-007")
def baseline_disagrees(context: Context) -> Iterator[Finding]:
    """An indicator starts from another number than the baseline of the same name and time."""
    need = context.plan.need
    known = {
        (_plain(one.measure), str(one.period)): (one.value, at)
        for at, one in each(need.baselines if need else None, "need", "baselines")
        if one.measure and one.value is not None
    }
    for at, goal in context.goals:
        for where, one in each(goal.indicators, *at, "indicators"):
            value, place = known.get((_plain(one.name), str(one.baseline_period)), (None, None))
            if place and value is not None and one.baseline is not None and one.baseline != value:
                says = f"'{one.name}' starts from {one.baseline:f} here and from {value:f} there."
                yield Finding((*where, "baseline"), says, related=(("the baseline", place),))


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
