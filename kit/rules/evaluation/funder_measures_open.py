"""Agree on measures before the money."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-004")
def funder_measures_open(context: Context) -> Iterator[Finding]:
    """The funder has not agreed on the measures."""
    section = context.plan.evaluation
    if section and section.agreed_by_funder is False:
        yield Finding(
            ("evaluation", "agreed_by_funder"), "The funder has not agreed on the measures."
        )
