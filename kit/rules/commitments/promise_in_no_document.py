"""A promise that partners sign stands in what they sign."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kit.catalog import principles
from kit.documents import outlines
from kit.documents.serving import principles_served
from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule

_STANDS = frozenset([Adherence.KEPT, Adherence.MODIFIED])


@rule("CMT-004")
def promise_in_no_document(context: Context) -> Iterator[Finding]:
    """A principle is promised, and no document that is built has a clause on it."""
    stands = (one.principle for _, one in context.commitments if one.adherence in _STANDS)
    promised = {slug for slug in stands if slug}
    if not promised:
        return
    for worded in _worded(context, promised):
        promised.discard(worded)
        if not promised:
            return
    for at, commitment in context.commitments:
        slug = commitment.principle
        if slug in principles() and slug in promised and commitment.adherence in _STANDS:
            says = f"'{commitment.id}' promises '{slug}', and no document words it."
            yield Finding((*at, "principle"), says)


def _worded(context: Context, wanted: Collection[str]) -> Iterator[str]:
    """Give the principles that clauses of the documents serve; of all when none is named."""
    section = context.plan.documents
    produced = (section.produce if section else None) or ()
    for outline in outlines():
        if not produced or outline.name in produced:
            yield from principles_served(context.plan, outline, wanted)
