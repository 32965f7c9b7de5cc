"""It ends after it starts."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DOC-006")
def memorandum_runs_backwards(context: Context) -> Iterator[Finding]:
    """The memorandum ends before it begins."""
    papers = context.plan.documents
    mou = papers.mou if papers else None
    if mou and mou.starts_on and mou.ends_on and mou.ends_on <= mou.starts_on:
        says = f"The memorandum begins on {mou.starts_on} and ends on {mou.ends_on}."
        yield Finding(("documents", "mou", "ends_on"), says)
