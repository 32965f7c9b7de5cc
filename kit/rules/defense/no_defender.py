"""Defenders belong at the table."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEF-003")
def no_defender(context: Context) -> Iterator[Finding]:
    """No public defender takes part."""
    section = context.plan.defense
    if context.partners and not context.partners_as("public_defender"):
        at = ("defense", "partners") if section else ("partners",)
        yield Finding(at, "No public defender is among the partners.")
