"""Days that are only roughly known, as the record of a real program often has them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from kit.model.scalars import Reads, fault, typed

_SEASONS = {
    "early": (1, 4),
    "spring": (3, 5),
    "mid": (5, 8),
    "summer": (6, 8),
    "fall": (9, 11),
    "autumn": (9, 11),
    "late": (9, 12),
    "winter": (1, 12),
}
_PART = re.compile(
    r"(?:(?P<season>early|spring|mid|summer|fall|autumn|late|winter)[ -])?"
    r"(?P<year>(?:19|20)\d{2})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?",
    re.ASCII | re.IGNORECASE,
)
_FISCAL = re.compile(r"(?:FY|fiscal) ?(?P<year>(?:19|20)\d{2})", re.ASCII | re.IGNORECASE)
_TO = re.compile(r" +(?:to|until|-) +", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|ca\.?) +", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month, season, year, or a span of them.

    Attributes:
        text: The author's own words.
        first: First day that it may mean.
        last: Last day that it may mean.
    """

    text: str
    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it means one day."""
        return self.first == self.last

    def __str__(self) -> str:
        return self.text


def _period(value: object) -> Period:
    if isinstance(value, Period):
        return value
    text = " ".join(typed(value, "period").split())
    parts = [_span(part) for part in _TO.split(_ABOUT.sub("", text, count=1))]
    if len(parts) > 2 or parts[0][0] > parts[-1][1]:  # noqa: PLR2004 - from and to
        raise fault("period")
    return Period(text, parts[0][0], parts[-1][1])


def _span(text: str) -> tuple[date, date]:
    """Give first and last day of one part of a period."""
    if fiscal := _FISCAL.fullmatch(text):
        year = int(fiscal["year"])
        return date(year - 1, 7, 1), date(year, 9, 30)
    found = _PART.fullmatch(text)
    if not found or (found["season"] and found["month"]):
        raise fault("period")
    try:
        return _bounds(found)
    except ValueError:
        raise fault("period") from None


def _bounds(found: re.Match[str]) -> tuple[date, date]:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    first, last = _SEASONS.get((found["season"] or "").lower(), (1, 12))
    if found["month"]:
        first = last = int(found["month"])
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


When: TypeAlias = Annotated[Period, Reads("period", _period, {"type": ["string", "integer"]})]
"""A day, month, season, year, or a span of them: ``2014-04-21``, ``2011-10``, ``fall 2016``,
``2015``, ``FY2021``, ``2015 to 2019``, ``about 2014``."""
