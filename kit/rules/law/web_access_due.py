"""Pages that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.catalog import regulation
from kit.rules import Context, Finding, rule


@rule("LAW-109")
def web_access_due(context: Context) -> Iterator[Finding]:
    """Public pages come under the access rule and nobody answers for them."""
    place, section = context.plan.jurisdiction, context.plan.equity
    access = section.language_access if section else None
    told, people = context.plan.communications, place.population if place else None
    if told is None or told.dashboard_on is None or people is None or access is None:
        return
    size = "large" if people >= int(regulation("ada-population").value) else "small"
    due = date.fromisoformat(regulation(f"ada-web-{size}").value)
    if told.dashboard_on >= due and access.disability is None:
        says = f"Public data starts on {told.dashboard_on}; the rule applies from {due} on."
        yield Finding(("communications", "dashboard_on"), says)
