"""Terms that hold for as long as the paper does."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_AT = ("documents", "mou")
_NOTICE = 30 * 1440
_DISPUTE = 90 * 1440


@rule("DOC-011")
def memorandum_loose(context: Context) -> Iterator[Finding]:
    """A party may leave overnight, or the memorandum is read again only after its end."""
    papers = context.plan.documents
    mou = papers.mou if papers else None
    if mou and mou.withdrawal_notice and mou.withdrawal_notice.minutes < _NOTICE:
        says = f"A party may leave with {mou.withdrawal_notice} of notice."
        yield Finding((*_AT, "withdrawal_notice"), says)
    if mou and mou.dispute_within and mou.dispute_within.minutes > _DISPUTE:
        says = f"Each step of a dispute may take {mou.dispute_within}."
        yield Finding((*_AT, "dispute_within"), says)
    if mou and mou.review_every and mou.starts_on and mou.ends_on:
        term = (mou.ends_on - mou.starts_on).days + 1
        if term > 0 and mou.review_every.days > term:
            says = f"It runs {term} days and is reviewed every {mou.review_every}."
            yield Finding((*_AT, "review_every"), says)
    for at, one in each(context.plan.signatures, "signatures"):
        if one.term_ends and one.term_ends < context.as_of and not context.reconstruction:
            says = f"The term that was signed ended on {one.term_ends}."
            related = (("the plan's day", ("plan", "as_of")),)
            yield Finding((*at, "term_ends"), says, related=related)
