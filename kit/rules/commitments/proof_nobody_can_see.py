"""Proof that can be looked at."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.commitments import EvidenceStatus
from kit.rules import Context, Finding, each, rule


@rule("CMT-008")
def proof_nobody_can_see(context: Context) -> Iterator[Finding]:
    """A proof is called verified, and nothing says where it is or since when."""
    for at, one in context.commitments:
        for where, proof in each(one.evidence, *at, "evidence"):
            if proof.status is EvidenceStatus.VERIFIED and not (proof.where or proof.on):
                says = f"A proof of '{one.id}' is called verified, with neither place nor day."
                yield Finding((*where, "status"), says)
