"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-009")
def veto_chain(context: Context) -> Iterator[Finding]:
    """A person needs several offices to agree."""
    for one in proof(context).chains:
        offices = "; ".join(" or ".join(each_one) for each_one in one.offices)
        says = f"{one.person}: only when all of these agree: {offices}."
        yield Finding(("eligibility", "exclusions"), says)
