"""Two digits, then seven."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_EIN = re.compile(r"\d{2}-?\d{7}")


@rule("LAW-113")
def bad_ein(context: Context) -> Iterator[Finding]:
    """An employer number does not have its form."""
    for at, partner in context.partners:
        if partner.ein and not _EIN.fullmatch(partner.ein.strip()):
            yield Finding(
                (*at, "ein"), f"The employer number of '{partner.id}' does not have nine digits."
            )
