"""The manager serves the whole."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-009")
def manager_not_neutral(context: Context) -> Iterator[Finding]:
    """The project manager works for an operating partner without a safeguard."""
    section = context.plan.governance
    manager = section.project_management if section else None
    if manager and manager.neutral is False and manager.safeguard is None:
        yield Finding(
            ("governance", "project_management", "neutral"),
            "The manager works for a partner, without a safeguard.",
        )
