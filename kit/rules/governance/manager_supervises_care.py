"""Two jobs that pull apart."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-010")
def manager_supervises_care(context: Context) -> Iterator[Finding]:
    """The project manager supervises case managers."""
    section = context.plan.governance
    manager = section.project_management if section else None
    if manager and manager.supervises_case_management:
        at = ("governance", "project_management", "supervises_case_management")
        yield Finding(at, "The project manager also supervises case managers.")
