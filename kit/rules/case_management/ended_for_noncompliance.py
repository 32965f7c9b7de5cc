"""Services do not end against a person's wish."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("CMG-004")
def ended_for_noncompliance(context: Context) -> Iterator[Finding]:
    """Services can end against a person's wish."""
    section = context.plan.case_management
    discharge = section.discharge if section else None
    if discharge is None:
        return
    for at, reason in each(discharge.ends_for, "case_management", "discharge", "ends_for"):
        yield Finding(at, f"Services end for this reason: '{reason}'.")
