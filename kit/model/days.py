"""Read the day that an author wrote in another way, where it can only be that one."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SHORTEST = 3
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})", re.ASCII)
_AROUND = " \"'\u2018\u2019\u201c\u201d"


def day_meant(text: str) -> str | None:
    """Give a day as year-month-day, or None where it may be another day or none.

    ``November 2, 2026`` and ``11/22/2026`` can only be one day; ``03/04/2027`` can be two.
    """
    plain = " ".join(text.casefold().split()).strip(_AROUND)
    if found := _YEAR_FIRST.fullmatch(plain):
        return _written(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_FIRST.fullmatch(plain):
        return _written(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.fullmatch(plain):
        return _written(int(found[3]), _month(found[2]), int(found[1]))
    if found := _YEAR_LAST.fullmatch(plain):
        year, first, second = int(found[3]), int(found[1]), int(found[2])
        days = {_written(year, first, second), _written(year, second, first)} - {None}
        return days.pop() if len(days) == 1 else None
    return None


def _month(word: str) -> int:
    """Give the number of a month by its name or its first letters; 0 for no month."""
    if len(word) < _SHORTEST:
        return 0
    numbers = (number for number, name in enumerate(_MONTHS, 1) if name.startswith(word))
    return next(numbers, 0)


def _written(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
