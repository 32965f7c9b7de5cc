"""Durations, quantities and opening hours as authors write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, TypeAlias

from kit.model.scalars import Reads, fault

_MINUTES = {
    "minute": 1,
    "hour": 60,
    "business day": 1440,
    "day": 1440,
    "week": 10_080,
    "month": 43_830,
    "year": 525_960,
}
_DURATION = re.compile(
    r"(\d{1,5}) *(minute|hour|business day|day|week|month|year)s?", re.ASCII | re.IGNORECASE
)
_AMOUNT = re.compile(  # never what typed readers take for a number of base 16
    r"(?!0[xX][A-Fa-f]+$)(\d{1,9}(?:\.\d{1,6})?) *([A-Za-z][A-Za-z /-]{0,30})", re.ASCII
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(
    r"(daily|(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?)"
    r" +(\d{1,2}:\d{2}) *- *(\d{1,2}:\d{2})",
    re.ASCII | re.IGNORECASE,
)
_DAY_MINUTES = 1440
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the unit that the author chose.

    Attributes:
        amount: How many, zero or more.
        unit: ``minute``, ``hour``, ``day``, ``business day``, ``week``, ``month`` or ``year``.
    """

    amount: int
    unit: str

    @property
    def minutes(self) -> int:
        """Length in minutes; months count 30.44 days, business days as calendar days."""
        return self.amount * _MINUTES[self.unit]

    @property
    def days(self) -> Decimal:
        """Length in calendar days."""
        return Decimal(self.minutes) / _DAY_MINUTES

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}{'' if self.amount == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with its unit, such as 6 grams or 50 dosage units."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit}"


@dataclass(frozen=True, slots=True)
class Window:
    """One weekly span: days (0 is Monday) and minutes of the day.

    ``until`` may pass 1440 when the span runs over midnight.
    """

    days: tuple[int, ...]
    start: int
    until: int


@dataclass(frozen=True, slots=True)
class Hours:
    """When something is open in a week.

    Attributes:
        text: The author's own words.
        windows: The weekly spans; seven full days for ``always``.
    """

    text: str
    windows: tuple[Window, ...]

    @property
    def always(self) -> bool:
        """Open around the clock, every day."""
        return len(self.open_minutes()) == 7 * _DAY_MINUTES

    def open_minutes(self) -> frozenset[int]:
        """Give the open minutes of the week, from 0 (Monday 00:00) to 10,079."""
        return _minutes(self.windows)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=256)
def _minutes(windows: tuple[Window, ...]) -> frozenset[int]:
    week = 7 * _DAY_MINUTES
    return frozenset(
        (day * _DAY_MINUTES + minute) % week
        for window in windows
        for day in window.days
        for minute in range(window.start, window.until)
    )


def _duration(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    found = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise fault("duration")
    return Duration(int(found[1]), found[2].lower())


_UNITS = {"g": "grams", "gram": "grams", "gm": "grams", "mg": "milligrams", "pill": "pills"}


def _amount(value: object) -> Amount:
    if isinstance(value, Amount):
        return value
    found = _AMOUNT.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise fault("amount")
    unit = " ".join(found[2].lower().split())
    return Amount(Decimal(found[1]), _UNITS.get(unit, unit))


def _minute(text: str) -> int:
    hour, minute = text.split(":")
    total = int(hour) * 60 + int(minute)
    if int(minute) > 59 or total > _DAY_MINUTES:  # noqa: PLR2004 - minutes of an hour
        raise fault("hours")
    return total


def _window(text: str) -> Window:
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise fault("hours")
    start, until = _minute(found[2]), _minute(found[3])
    return Window(_days(found[1].lower()), start, until if until > start else until + _DAY_MINUTES)


def _days(text: str) -> tuple[int, ...]:
    if text == "daily":
        return tuple(range(7))
    first, _, last = text.partition("-")
    start = DAYS.index(first)
    length = (DAYS.index(last or first) - start) % 7 + 1
    return tuple((start + step) % 7 for step in range(length))


def _hours(value: object) -> Hours:
    if isinstance(value, Hours):
        return value
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise fault("hours")
    text = " ".join(value.split())
    if text.lower() in {"always", "24/7"}:
        return Hours(text, (Window(tuple(range(7)), 0, _DAY_MINUTES),))
    return Hours(text, tuple(_window(part) for part in re.split("[,;]", text)))


_AFTER_NUMBER = {"type": "string", "pattern": r"^\s*[0-9]"}
_WORD = {"type": "string", "minLength": 1}

Length: TypeAlias = Annotated[Duration, Reads("duration", _duration, _AFTER_NUMBER)]
"""A duration such as ``30 minutes``, ``14 days``, ``5 business days`` or ``24 months``."""
Quantity: TypeAlias = Annotated[Amount, Reads("amount", _amount, _AFTER_NUMBER)]
"""An amount such as ``6 grams`` or ``50 dosage units``."""
Opening: TypeAlias = Annotated[Hours, Reads("hours", _hours, _WORD)]
"""Weekly hours such as ``always`` or ``mon-fri 08:00-20:00, sat 10:00-14:00``."""
