"""Three bodies steer a site."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_BODIES = (
    "policy_coordinating_group",
    "operational_work_group",
    "community_leadership_team",
)


@rule("GOV-001")
def body_missing(context: Context) -> Iterator[Finding]:
    """One of the three bodies of the model is missing."""
    held = {body.role.value for _, body in context.bodies if body.role}
    for role in _BODIES:
        if context.bodies and role not in held:
            yield Finding(("governance", "bodies"), f"There is no {role.replace('_', ' ')}.")
