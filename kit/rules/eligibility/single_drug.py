"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.model.conditions import QuantityOver
from kit.rules import Context, Finding, rule

if TYPE_CHECKING:
    from kit.model.eligibility import Offense


@rule("ELG-018")
def single_drug(context: Context) -> Iterator[Finding]:
    """The list covers one drug only."""
    drugs = {_only_drug(offense) for _, offense in context.offenses}
    drug = drugs.pop() if len(drugs) == 1 else ""
    if drug:
        yield Finding(("eligibility", "offenses"), f"The list covers one drug only: {drug}.")


def _only_drug(offense: Offense) -> str:
    """Give the one drug that an offense is about; empty when it is about others too.

    A limit on one drug leaves the others without a limit; so the drug must be in the offense's
    name, or be the one that a limit leaves out.
    """
    limits = [one for one in offense.limits or () if isinstance(one, QuantityOver)]
    kept = [one.except_substances for one in limits if not one.amount.value]
    for drugs in (*kept, *(one.substances for one in limits)):
        if drugs and len(drugs) == 1 and (drugs in kept or _named(drugs[0], offense)):
            return drugs[0]
    return ""


def _named(drug: str, offense: Offense) -> bool:
    names = (offense.title.en if offense.title else "", offense.citation_title)
    return any(drug.casefold() in (name or "").casefold() for name in names)
