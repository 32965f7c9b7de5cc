"""Say what you change."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule


@rule("CMT-001")
def commitment_modified_silently(context: Context) -> Iterator[Finding]:
    """A principle is changed without a reason."""
    for at, commitment in context.commitments:
        adherence = commitment.adherence
        if adherence is None or adherence is Adherence.KEPT or commitment.changed_because:
            continue
        says = f"Commitment '{commitment.id}' is {adherence.words} and does not say why."
        yield Finding((*at, "adherence"), says)
