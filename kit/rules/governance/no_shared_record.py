"""One record for all."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-016")
def no_shared_record(context: Context) -> Iterator[Finding]:
    """Nobody keeps a shared record."""
    section, sharing = context.plan.governance, context.plan.information_sharing
    manager = section.project_management if section else None
    if manager and manager.keeps_record is False and not (sharing and sharing.systems):
        at = ("governance", "project_management", "keeps_record")
        yield Finding(at, "The project manager keeps no shared record, and no system is named.")
