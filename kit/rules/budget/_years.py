"""What a source of money brings in a year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.model.budget import MoneySource

_YEAR = Decimal("365.25")


def source_in_a_year(source: MoneySource) -> Decimal | None:
    """Give dollars a year; None where the plan does not say enough.

    An amount is the total between start and end; without an end it is a yearly amount.
    """
    if source.amount is None:
        return None
    if source.ongoing or source.ends_on is None or source.starts_on is None:
        return source.amount
    days = Decimal((source.ends_on - source.starts_on).days + 1)
    return source.amount if days < _YEAR else source.amount * _YEAR / days
