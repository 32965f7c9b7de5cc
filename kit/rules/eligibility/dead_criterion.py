"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-006", proof=True)
def dead_criterion(context: Context) -> Iterator[Finding]:
    """A criterion never decides anything."""
    for one in proof(context).dead:
        because = f" Others decide first: {', '.join(one.covered_by)}." if one.covered_by else ""
        told = f" For example: {one.person}." if one.person else ""
        yield Finding(one.pointer, f"'{one.id}' never changes an outcome.{because}{told}")
