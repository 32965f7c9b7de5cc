"""Bring amounts and lengths of time to one unit, so that numbers can be compared."""

from __future__ import annotations

from decimal import Decimal

from kit.model.amounts import Amount, Duration

_GRAMS: dict[str, Decimal] = {
    "microgram": Decimal("0.000001"),
    "mcg": Decimal("0.000001"),
    "milligram": Decimal("0.001"),
    "mg": Decimal("0.001"),
    "gram": Decimal(1),
    "g": Decimal(1),
    "kilogram": Decimal(1000),
    "kg": Decimal(1000),
    "ounce": Decimal("28.349523125"),
    "oz": Decimal("28.349523125"),
    "pound": Decimal("453.59237"),
    "lb": Decimal("453.59237"),
}
_MILLILITERS: dict[str, Decimal] = {
    "milliliter": Decimal(1),
    "ml": Decimal(1),
    "liter": Decimal(1000),
}


def measured(amount: Amount) -> tuple[str, Decimal]:
    """Give the unit that an amount is compared in, and its size in that unit.

    Weights come in grams and volumes in milliliters; anything that is counted (pills, dosage
    units) keeps its own unit, because no plan can say how many pills weigh a gram.
    """
    unit = amount.unit.strip().lower()
    one = unit[:-1] if unit.endswith("s") and len(unit) > 1 else unit
    if one in _GRAMS:
        return "grams", amount.value * _GRAMS[one]
    if one in _MILLILITERS:
        return "milliliters", amount.value * _MILLILITERS[one]
    return unit, amount.value


def in_days(length: Duration) -> Decimal:
    """Give a look-back in days; a month counts 30.4375 and a year 365.25."""
    return length.days
