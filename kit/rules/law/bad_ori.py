"""Agency numbers have a form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ORI = re.compile(r"[A-Z]{2}[A-Z0-9]{7}")
_LETTER_FOR_NUMBER = re.compile(r"[A-Z]{2}(?=[0-9]*[OI])[0-9OI]{7}")
_OTHER = ("NB", "GM")


@rule("LAW-004")
def bad_ori(context: Context) -> Iterator[Finding]:
    """An agency number does not have its form."""
    for at, agency in context.agencies:
        ori = agency.ori
        if ori and _LETTER_FOR_NUMBER.fullmatch(ori):
            right = ori[:2] + ori[2:].replace("O", "0").replace("I", "1")
            says = f"'{ori}' has a letter where agency numbers have a number."
            yield Finding((*at, "ori"), says, suggestion=right)
        elif ori and not _ORI.fullmatch(ori):
            yield Finding(
                (*at, "ori"), f"'{ori}' is no agency number: two letters and seven signs."
            )
        elif ori and context.states and ori[:2] not in {*context.states, *_OTHER}:
            yield Finding((*at, "ori"), f"'{ori}' does not start with a state of this plan.")
