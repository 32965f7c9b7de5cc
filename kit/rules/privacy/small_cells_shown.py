"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("PRI-019")
def small_cells_shown(context: Context) -> Iterator[Finding]:
    """Counts under 11 may be published."""
    sharing = context.plan.information_sharing
    least = threshold("small_cell")
    if sharing and sharing.small_cell is not None and sharing.small_cell < least:
        says = f"Counts from {sharing.small_cell} on are published."
        yield Finding(("information_sharing", "small_cell"), says)
