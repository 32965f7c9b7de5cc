"""One term for both papers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-022")
def agreement_outlives_memorandum(context: Context) -> Iterator[Finding]:
    """The data agreement runs longer than the memorandum and does not survive it."""
    sharing, papers = context.plan.information_sharing, context.plan.documents
    agreement = sharing.agreement if sharing else None
    mou = papers.mou if papers else None
    if not (agreement and mou and agreement.ends_on and mou.ends_on) or agreement.survives:
        return
    if agreement.ends_on > mou.ends_on:
        says = f"The data agreement ends on {agreement.ends_on}; the memorandum on {mou.ends_on}."
        at = ("information_sharing", "agreement", "ends_on")
        related = (("the end of the memorandum", ("documents", "mou", "ends_on")),)
        yield Finding(at, says, related=related)
