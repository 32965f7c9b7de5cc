"""Look for lines that no source pays."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("BUD-017")
def line_without_payer(context: Context) -> Iterator[Finding]:
    """A line is paid from no source."""
    for at, use in context.uses:
        if use.paid_from == () and use.amount:
            says = f"'{use.name or use.id}' costs ${use.amount:,.0f} and is paid from: none."
            yield Finding((*at, "paid_from"), says)
