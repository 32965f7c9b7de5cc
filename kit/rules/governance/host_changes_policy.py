"""A hub, not an owner."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-011")
def host_changes_policy(context: Context) -> Iterator[Finding]:
    """The host may change policy alone."""
    section = context.plan.governance
    manager = section.project_management if section else None
    if manager and manager.host_may_change_policy:
        at = ("governance", "project_management", "host_may_change_policy")
        yield Finding(at, "The host of the project manager may change policy alone.")
