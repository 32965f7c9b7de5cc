"""Turn amounts of money into amounts a year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.model.budget import AmountBasis

if TYPE_CHECKING:
    from kit.model.budget import MoneySource

_YEAR = Decimal("365.25")
_MONTHS = 12


def source_in_a_year(source: MoneySource) -> Decimal | None:
    """Give dollars a year; None where the plan does not say enough.

    An amount is the total between start and end unless the plan calls it yearly; without an end
    it is a yearly amount.
    """
    if source.amount is None or source.basis is AmountBasis.PER_YEAR or source.ongoing:
        return source.amount
    days = _days(source)
    if days is None:
        return None if source.basis is AmountBasis.TOTAL else source.amount
    if months := _whole_months(source):
        return source.amount if months < _MONTHS else source.amount * _MONTHS / months
    return source.amount if days < _YEAR else source.amount * _YEAR / days


def _whole_months(source: MoneySource) -> int:
    """Give the months between start and end when they are whole; a leap day costs nothing."""
    if source.starts_on is None or source.ends_on is None:
        return 0
    start, after = source.starts_on, source.ends_on + timedelta(days=1)
    months = (after.year - start.year) * _MONTHS + after.month - start.month
    return months if after.day == start.day and months > 0 else 0


def _days(source: MoneySource) -> Decimal | None:
    if source.starts_on and source.ends_on:
        return Decimal((source.ends_on - source.starts_on).days + 1)
    return source.lasts.days if source.lasts else None


def pays_on(source: MoneySource, day: date) -> bool:
    """Tell whether a source pays on a day, as far as the plan says when it pays."""
    begun = source.starts_on is None or source.starts_on <= day
    return begun and (source.ends_on is None or source.ends_on >= day)
