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
    for at, office in context.offices:
        for where, element in each(office.told, *at, "told"):
            if element in clinical:
                words = element.replace("_", " ")
                yield Finding(where, f"The office '{office.id}' is told: {words}.")
