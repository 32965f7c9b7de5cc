"""Tell a subsistence sale from another."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.eligibility import Sale
from kit.rules import Context, Finding, rule


@rule("ELG-021")
def sale_test_missing(context: Context) -> Iterator[Finding]:
    """Subsistence sales are covered and nothing says how to tell one."""
    for at, offense in context.offenses:
        if offense.sale is Sale.SUBSISTENCE_ONLY and offense.subsistence_test is None:
            says = (
                f"Offense '{offense.id}' covers subsistence sales and does not say how to tell one."
            )
            yield Finding((*at, "sale"), says)
