"""The plan is the person's own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-007")
def plan_set_by_others(context: Context) -> Iterator[Finding]:
    """The personal plan is not led by the participant."""
    section = context.plan.case_management
    plan = section.personal_plan if section else None
    at = ("case_management", "personal_plan")
    if plan and plan.led_by_participant is False:
        yield Finding(
            (*at, "led_by_participant"), "The participant does not lead the personal plan."
        )
    if plan and plan.set_by_court:
        yield Finding((*at, "set_by_court"), "A court can set the personal plan.")
