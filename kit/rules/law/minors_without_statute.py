"""Minors have law of their own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("LAW-108")
def minors_without_statute(context: Context) -> Iterator[Finding]:
    """Minors may join and no law on their consent is named."""
    section, where = context.plan.eligibility, context.plan.jurisdiction
    law = where.law if where else None
    least = threshold("minimum_age")
    young = section is not None and section.minimum_age is not None and section.minimum_age < least
    if section and young and not (law and law.minor_consent and law.minor_consent.citation):
        says = f"People of {section.minimum_age} may join, and no law on minors' consent is named."
        yield Finding(("eligibility", "minimum_age"), says)
