"""Everybody goes on leave."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("GOV-013")
def lead_without_deputy(context: Context) -> Iterator[Finding]:
    """An office that leads has no deputy."""
    section = context.plan.governance
    succession = section.succession if section else None
    for at, lead in each(
        succession.leads if succession else None, "governance", "succession", "leads"
    ):
        if lead.deputy is None:
            yield Finding(at, f"Nobody takes over from '{lead.office or lead.partner}'.")
