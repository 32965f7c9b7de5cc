"""Turn amounts of money into amounts a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.model.budget import AmountBasis

if TYPE_CHECKING:
    from kit.model.budget import MoneySource

_YEAR = Decimal("365.25")


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
    return source.amount if days < _YEAR else source.amount * _YEAR / days


def _days(source: MoneySource) -> Decimal | None:
    if source.starts_on and source.ends_on:
        return Decimal((source.ends_on - source.starts_on).days + 1)
    return source.lasts.days if source.lasts else None


def pays_on(source: MoneySource, day: date) -> bool:
    """Tell whether a source pays on a day, as far as the plan says when it pays."""
    begun = source.starts_on is None or source.starts_on <= day
    return begun and (source.ends_on is None or source.ends_on >= day)
