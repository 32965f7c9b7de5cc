"""Look for offenses that contradict themselves or the list."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.eligibility import OffenseClass, Sale
from kit.rules import Context, Finding, rule


@rule("ELG-027")
def offense_against_itself(context: Context) -> Iterator[Finding]:
    """An offense contradicts itself or the list that it stands on."""
    section = context.plan.eligibility
    only = section is not None and section.misdemeanors_only is True
    for at, offense in context.offenses:
        if only and offense.offense_class is OffenseClass.FELONY:
            says = f"'{offense.id}' is a felony on a list of misdemeanors only."
            listed = (("the list", ("eligibility", "misdemeanors_only")),)
            yield Finding((*at, "offense_class"), says, related=listed)
        if offense.kind == "low_level_sale" and offense.sale is Sale.NONE:
            says = f"'{offense.id}' is an offense of selling; its sale says: none."
            yield Finding((*at, "sale"), says)
