"""First things first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

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
    for at, one in context.milestones:
        late = launch is not None and one.on is not None and one.on > launch
        if late and one.kind in _BEFORE and one.done_on is None:
            says = f"'{one.id}' is set for {one.on}; the first referral is on {launch}."
            yield Finding((*at, "on"), says, related=(("the start", ("timeline", "launch_on")),))
