"""A promise that partners sign stands in what they sign."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kit.catalog import principles
from kit.clauses import clause
from kit.documents import outlines
from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule


@rule("CMT-004")
def promise_in_no_document(context: Context) -> Iterator[Finding]:
    """A principle is promised, and no document that is built has a clause on it."""
    section = context.plan.documents
    worded = _worded((section.produce if section else None) or ())
    for at, commitment in context.commitments:
        slug = commitment.principle
        if slug in principles() and slug not in worded and _stands(commitment.adherence):
            says = f"'{commitment.id}' promises '{slug}', and no document words it."
            yield Finding((*at, "principle"), says)


def _stands(adherence: Adherence | None) -> bool:
    return adherence in {Adherence.KEPT, Adherence.MODIFIED}


@cache
def _worded(produced: tuple[str, ...]) -> frozenset[str]:
    """Give the principles that clauses of some documents serve; of all when none is named."""
    chosen = (outline for outline in outlines() if not produced or outline.name in produced)
    uses = {use.clause for outline in chosen for use, _ in outline.every_use()}
    return frozenset(slug for name in uses for slug in clause(name).principles)
