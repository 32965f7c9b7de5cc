"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-009", proof=True)
def veto_chain(context: Context) -> Iterator[Finding]:
    """A person needs several offices to agree."""
    chains = proof(context).chains
    if not chains:
        return
    worst = max(chains, key=lambda chain: len(chain.offices))
    offices = "; ".join(" or ".join(some) for some in worst.offices)
    says = f"{worst.person}: only when all of these agree: {offices}."
    if len(chains) > 1:
        says += f" {len(chains) - 1} more such combinations exist."
    yield Finding(("eligibility", "exclusions"), says)
