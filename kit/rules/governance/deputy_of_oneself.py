"""A deputy is somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, each, rule


@rule("GOV-021")
def deputy_of_oneself(context: Context) -> Iterator[Finding]:
    """An office is its own deputy."""
    for at, office, deputy in _pairs(context):
        if office and deputy and office.casefold() == deputy.casefold():
            yield Finding((*at, "deputy"), f"'{office}' is the deputy of '{office}'.")


def _pairs(context: Context) -> Iterator[tuple[Pointer, str | None, str | None]]:
    for at, _, seat in context.seats:
        if (seat.count or 1) == 1:
            yield at, seat.office, seat.deputy
    section = context.plan.governance
    if section and section.project_management:
        manager = section.project_management
        yield ("governance", "project_management"), manager.post, manager.deputy
    leads = section.succession.leads if section and section.succession else None
    for at, lead in each(leads, "governance", "succession", "leads"):
        yield at, lead.office, lead.deputy
