"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import named, proof


@rule("ELG-007", proof=True)
def limits_disagree(context: Context) -> Iterator[Finding]:
    """One line lets a person in and another turns the same person away."""
    for one in proof(context).overlaps:
        says = f"{one.person}: in under {named(one.limit)}, out under {named(one.criterion)}."
        related = (("the line that lets the person in", one.pointers[0]),)
        yield Finding(one.pointers[1], says, related=related)
