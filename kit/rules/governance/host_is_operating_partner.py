"""Neutral means works for none."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-015")
def host_is_operating_partner(context: Context) -> Iterator[Finding]:
    """The manager is called neutral and works for an operating partner."""
    section = context.plan.governance
    manager = section.project_management if section else None
    if manager is None or not manager.neutral or manager.safeguard is not None:
        return
    if context.has_role(manager.host, "law_enforcement", "prosecutor", "case_management"):
        at = ("governance", "project_management", "neutral")
        says = f"The manager is called neutral and works for '{manager.host}'."
        yield Finding(at, says, related=(("the host", (*at[:-1], "host")),))
