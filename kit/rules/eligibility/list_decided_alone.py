"""The list belongs to all."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("ELG-022")
def list_decided_alone(context: Context) -> Iterator[Finding]:
    """A body other than the policy group decides the list."""
    section = context.plan.eligibility
    policy = {body.id for _, body in context.bodies_as("policy_coordinating_group")}
    known = {body.id for _, body in context.bodies}
    if section and policy and section.decided_by in known - policy:
        says = (
            f"The list of offenses is decided by '{section.decided_by}', not by the policy group."
        )
        yield Finding(("eligibility", "decided_by"), says)
