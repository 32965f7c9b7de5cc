"""Compare with what others paid."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("BUD-004")
def cost_out_of_range(context: Context) -> Iterator[Finding]:
    """The cost per person lies outside the range on record."""
    section = context.plan.budget
    people = section.participants if section else None
    total = sum((use.amount or 0 for _, use in context.uses if not use.one_time), 0)
    if people and total:
        each_person = total / people
        if not threshold("cost_low") <= each_person <= threshold("cost_high"):
            yield Finding(
                ("budget", "participants"),
                f"The lines come to ${each_person:,.0f} a person and year.",
            )
