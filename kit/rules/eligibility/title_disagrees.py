"""Compare numbers in titles with the tests below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.model.conditions import PriorRecord, PropertyValueOver, QuantityOver
from kit.rules import Context, Finding, each, rule

if TYPE_CHECKING:
    from kit.core import Pointer
    from kit.model.shared import LocalText

_NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
_GRAMS = re.compile(_NUMBER + r" ?(?:g|grams?|gramos?)\b", re.IGNORECASE)
_DOLLARS = re.compile(r"\$ ?" + _NUMBER)
_YEARS = re.compile(_NUMBER + r" (?:years?|años?)\b", re.IGNORECASE)


@rule("ELG-030")
def title_disagrees(context: Context) -> Iterator[Finding]:
    """A title names another number than the test below it."""
    for at, offense in context.offenses:
        yield from _compared(at, "limits", offense.title, offense.limits)
    for at, one in context.exclusions:
        yield from _compared(at, "when", one.title, one.when)


def _compared(
    at: Pointer, key: str, title: LocalText | None, tests: tuple[object, ...] | None
) -> Iterator[Finding]:
    for where, test in each(tests, *at, key):
        pattern, field, number = _tested(test)
        for language in ("en", "es"):
            text = getattr(title, language, None) or ""
            said = {Decimal(found[1].replace(",", "")) for found in pattern.finditer(text)}
            if number is not None and said and number not in said:
                says = f"The test says {number.normalize():f}; the title says '{text}'."
                related = (("the title", (*at, "title", language)),)
                yield Finding((*where, field), says, related=related)
                break


def _tested(test: object) -> tuple[re.Pattern[str], str, Decimal | None]:
    """Give what to look for in a title, the field that must agree, and its number."""
    if isinstance(test, QuantityOver):
        return _GRAMS, "amount", test.amount.value if test.amount.unit.startswith("g") else None
    if isinstance(test, PropertyValueOver):
        return _DOLLARS, "dollars", Decimal(test.dollars)
    back = test.look_back if isinstance(test, PriorRecord) else None
    return _YEARS, "look_back", Decimal(back.amount) if back and back.unit == "year" else None
