"""Some principles are the program."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, principles
from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule


@rule("CMT-002")
def essential_not_adopted(context: Context) -> Iterator[Finding]:
    """An essential principle is not adopted."""
    edition = context.plan.plan.edition
    if edition not in EDITIONS:
        return
    for at, commitment in context.commitments:
        principle = principles().get(commitment.principle or "")
        essential = principle is not None and principle.standing(edition) == "essential"
        if essential and commitment.adherence is Adherence.NOT_ADOPTED:
            yield Finding(
                (*at, "adherence"),
                f"The essential principle '{commitment.principle}' is not adopted.",
            )
