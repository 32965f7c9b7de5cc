"""Federal numbers have a form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_UEI = re.compile(r"[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{10}[0-9]")


@rule("PAR-004")
def bad_uei(context: Context) -> Iterator[Finding]:
    """A UEI does not have its form."""
    for at, partner in context.partners:
        if partner.uei and not _UEI.fullmatch(partner.uei):
            yield Finding((*at, "uei"), f"'{partner.uei}' is no UEI: 12 signs, no letters O or I.")
