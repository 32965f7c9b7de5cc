"""Some partners no site can do without."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NEEDED = ("law_enforcement", "prosecutor", "case_management")


@rule("PAR-001")
def role_not_filled(context: Context) -> Iterator[Finding]:
    """A needed role has no partner."""
    for role in _NEEDED:
        if context.partners and not context.partners_as(role):
            yield Finding(("partners",), f"No partner has the role: {role.replace('_', ' ')}.")
