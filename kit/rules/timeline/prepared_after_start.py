"""First things first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule

_FEW = 2
"""Where more milestones lie after the start, it is the start that is told."""
_BEFORE = {
    "eligibility_agreed",
    "funding_secured",
    "mou_signed",
    "data_agreement_signed",
    "consent_forms_approved",
    "project_manager_hired",
    "staff_hired",
    "training_done",
    "directive_issued",
}


@rule("TIM-008")
def prepared_after_start(context: Context) -> Iterator[Finding]:
    """Something that must come before the start is set for after it."""
    timeline = context.plan.timeline
    launch = timeline.launch_on if timeline else None
    if launch is None:
        return
    start: Pointer = ("timeline", "launch_on")
    late = [
        (at, one)
        for at, one in context.milestones
        if one.kind in _BEFORE and one.done_on is None and one.on is not None and one.on > launch
    ]
    if len(late) > _FEW:
        says = f"The start is {launch}; set for later days are: {', '.join(m.id for _, m in late)}."
        yield Finding(start, says, related=tuple((m.id, (*at, "on")) for at, m in late))
        return
    for at, one in late:
        says = f"'{one.id}' is set for {one.on}; the first referral is on {launch}."
        yield Finding((*at, "on"), says, related=(("the start", start),))
