"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import named, proof


@rule("ELG-006", proof=True)
def dead_criterion(context: Context) -> Iterator[Finding]:
    """A criterion never decides anything."""
    for one in proof(context).dead:
        others = ", ".join(named(other) for other in one.covered_by)
        because = f" Others decide first: {others}." if others else ""
        told = f" For example: {one.person}." if one.person else ""
        what = named(one.id)
        says = f"{what[:1].upper()}{what[1:]} never changes an outcome.{because}{told}"
        yield Finding(one.pointer, says)
