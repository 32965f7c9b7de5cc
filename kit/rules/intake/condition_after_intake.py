"""Intake is all that LEAD asks for."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("INT-002")
def condition_after_intake(context: Context) -> Iterator[Finding]:
    """The plan asks for more than intake before the charge is dropped."""
    intake = context.plan.intake
    if intake is None:
        return
    for at, condition in each(intake.conditions_after, "intake", "conditions_after"):
        yield Finding(at, f"After intake a person must still meet a condition: '{condition}'.")
    if intake.treatment_required:
        yield Finding(
            ("intake", "treatment_required"), "A person must start treatment to avoid the charge."
        )
    if intake.abstinence_required:
        yield Finding(
            ("intake", "abstinence_required"), "A person must stop using to avoid the charge."
        )
