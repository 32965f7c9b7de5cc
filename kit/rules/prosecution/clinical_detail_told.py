"""Prosecutors learn what helps them decide."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import data_elements
from kit.rules import Context, Finding, each, rule

_CLINICAL = {"clinical", "part2"}


@rule("PRO-008")
def clinical_detail_told(context: Context) -> Iterator[Finding]:
    """A prosecutor learns clinical detail."""
    clinical = {slug for slug, one in data_elements().items() if one.sensitivity in _CLINICAL}
    told = [
        (where, f"The office '{office.id}'", element)
        for at, office in context.offices
        for where, element in each(office.told, *at, "told")
    ]
    proof = context.plan.intake.proof if context.plan.intake else None
    sent = each(proof.content if proof else None, "intake", "proof", "content")
    told += [(where, "The prosecutor", element) for where, element in sent]
    for where, who, element in told:
        if element in clinical:
            yield Finding(where, f"{who} is told: {element.replace('_', ' ')}.")
