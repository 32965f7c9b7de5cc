"""Steps keep the times that the plan promises elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.amounts import Duration
from kit.model.referral_paths import ReferralPath, Step, StepKind
from kit.rules import Context, Finding, rule


@rule("PTH-024")
def step_slower_than_promise(context: Context) -> Iterator[Finding]:
    """A step may take longer than the plan promises for the same thing."""
    where = {path.id: at for at, path in context.open_paths}
    for at, path, step in context.steps:
        if path.id not in where or step.within is None:
            continue
        promised, place, what = _promise(context, path, step, where[path.id])
        if promised and step.within.minutes > promised.minutes:
            says = f"Step '{step.id}' may take {step.within}; {what} promises {promised}."
            yield Finding((*at, "within"), says, related=(("the promise", place),))


def _promise(
    context: Context, path: ReferralPath, step: Step, at: Pointer
) -> tuple[Duration | None, Pointer, str]:
    handoff = path.handoff
    if step.kind is StepKind.HANDOFF and handoff:
        longest = handoff.remote_within or handoff.within
        return longest, (*at, "handoff", "within"), "the handoff of the path"
    if step.kind is StepKind.CHARGE_DECISION:
        for place, office in context.offices:
            if office.partner == step.actor:
                return office.decides_within, (*place, "decides_within"), f"office '{office.id}'"
    return None, at, ""
