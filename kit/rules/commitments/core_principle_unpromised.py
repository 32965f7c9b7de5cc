"""Whoever runs LEAD says of each core principle what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, principles
from kit.rules import Context, Finding, rule


@rule("CMT-003")
def core_principle_unpromised(context: Context) -> Iterator[Finding]:
    """A core principle of the edition has no commitment."""
    edition = context.plan.plan.edition
    if edition not in EDITIONS or not context.commitments:
        return
    promised = {commitment.principle for _, commitment in context.commitments}
    lacks = [
        f"{slug} ({principle.label})"
        for slug, principle in principles(edition).items()
        if principle.standing(edition) == "essential" and slug not in promised
    ]
    if lacks:
        says = f"No commitment speaks of these core principles: {'; '.join(lacks)}."
        yield Finding(("commitments",), says)
