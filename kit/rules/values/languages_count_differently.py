"""Both languages say the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.shared import LocalText
from kit.rules import Context, Finding, rule

_NUMBER = re.compile(r"(?<![\w.,:/-])\$?(\d{1,3}(?:[.,]\d{3})+|\d+)%?(?![\w:/-]|[.,]\d)")
_DIGIT = re.compile(r"\d")


@rule("VAL-012")
def languages_count_differently(context: Context) -> Iterator[Finding]:
    """A text tells other numbers in Spanish than in English."""
    for value in context.values:
        group = value.group
        if value.pointer[-1] != "es" or not isinstance(group, LocalText) or not value.value:
            continue
        spanish = _numbers(group.es or "")
        english = _numbers(group.en or "") if spanish else spanish
        lost, new = sorted(english - spanish), sorted(spanish - english)
        if lost and new:
            says = f"The English says {', '.join(lost)}; the Spanish says {', '.join(new)}."
            yield Finding(value.pointer, says)


def _numbers(text: str) -> set[str]:
    if not _DIGIT.search(text):
        return set()
    return {re.sub(r"\D", "", one) for one in _NUMBER.findall(text)}
