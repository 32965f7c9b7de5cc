"""Who lives where, and how old."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_OLDEST = 21


@rule("ELG-034")
def bar_on_strangers(context: Context) -> Iterator[Finding]:
    """People who have not lived here long, or are not yet past 21, are kept out."""
    section = context.plan.eligibility
    if section and section.minimum_age is not None and section.minimum_age > _OLDEST:
        yield Finding(
            ("eligibility", "minimum_age"), f"People under {section.minimum_age} are kept out."
        )
    for at, one in context.exclusions:
        for where, condition in each(one.when, *at, "when"):
            if condition.test == "nonresident" and not condition.negate:
                says = f"Exclusion '{one.id}' keeps out people who live elsewhere."
                yield Finding((*where, "test"), says)
    for at, asked in context.requirements:
        for where, condition in each(asked.must, *at, "must"):
            if condition.test == "nonresident" and condition.negate:
                says = f"Requirement '{asked.id}' keeps out people who live elsewhere."
                yield Finding((*where, "test"), says)
