"""Offices stay, people go."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-012")
def successor_not_bound(context: Context) -> Iterator[Finding]:
    """A successor in office is not bound."""
    section = context.plan.governance
    succession = section.succession if section else None
    if succession and succession.successor_bound is False:
        at = ("governance", "succession", "successor_bound")
        yield Finding(at, "A successor in office is not bound.")
