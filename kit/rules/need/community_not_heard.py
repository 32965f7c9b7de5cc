"""Ask who lives there."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("NEE-001")
def community_not_heard(context: Context) -> Iterator[Finding]:
    """Residents and people with lived experience were not asked."""
    need = context.plan.need
    if need and need.community_heard is False:
        says = "Residents and people with lived experience were not asked."
        yield Finding(("need", "community_heard"), says)
