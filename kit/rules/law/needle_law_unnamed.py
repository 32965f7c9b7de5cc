"""Say it before the search."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import state_profile
from kit.rules import Context, Finding, rule


@rule("LAW-111")
def needle_law_unnamed(context: Context) -> Iterator[Finding]:
    """The state protects who tells of a needle, and the plan does not say so."""
    place = context.plan.jurisdiction
    if place is None or place.law is None or place.law.needle_disclosure is not None:
        return
    for profile in filter(None, map(state_profile, context.states)):
        if profile.needle_disclosure:
            says = f"{profile.name} has {profile.needle_disclosure}; the plan does not name it."
            yield Finding(("jurisdiction", "law", "needle_disclosure"), says)
