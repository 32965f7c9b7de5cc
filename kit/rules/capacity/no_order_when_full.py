"""Someone must come first when all places are taken."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CAP-003")
def no_order_when_full(context: Context) -> Iterator[Finding]:
    """Nothing says who comes first when the program is full."""
    section = context.plan.case_management
    capacity = section.capacity if section else None
    if capacity and capacity.when_full == ():
        yield Finding(
            ("case_management", "capacity", "when_full"),
            "No order is set for when all places are taken.",
        )
