"""Compare by race."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import demographic_groups
from kit.rules import Context, Finding, rule


@rule("EQU-009")
def race_not_compared(context: Context) -> Iterator[Finding]:
    """No disparity measure compares races or ethnicities."""
    families = {slug: group.family for slug, group in demographic_groups().items()}
    named = [name for _, measure in context.disparity_measures for name in measure.groups or ()]
    if named and not any(families.get(name) in {"race", "ethnicity"} for name in named):
        yield Finding(("equity", "disparity_measures"), "No measure compares races or ethnicities.")
