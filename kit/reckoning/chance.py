"""Chance that falls the same on every machine: whole numbers, and plain sums and products.

The numbers are those of a linear generator of 64 bits (Knuth's MMIX), of which the upper bits are
used. Gaps between events come from a table of the exponential distribution, built by adding and
dividing alone, so that no machine's logarithm has a say.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate

_FACTOR = 6_364_136_223_846_793_005
_STEP = 1_442_695_040_888_963_407
_WORD = (1 << 64) - 1
_STEPS = 4096
_SHIFT = 64 - 12
"""Leaves as many bits as the table has steps."""
_LEAST = 1e-18
"""What is smaller no longer changes a sum."""
_GOLDEN = 0x9E37_79B9_7F4A_7C15
_MIX = ((30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB), (31, 1))
"""Shifts and factors of SplitMix64, by which neighboring seeds begin far apart."""


class Chance:
    """A stream of random draws that is wholly set by its seed."""

    def __init__(self, seed: int) -> None:
        """Begin a stream.

        Args:
            seed: Any whole number; each gives a stream of its own.
        """
        self._state = _scattered(seed)
        self._gaps = gaps()

    def gap(self) -> float:
        """Give a time until something that happens once in a unit of time, on average."""
        return self._gaps[self._next() >> _SHIFT]

    def happens(self, share: float) -> bool:
        """Tell whether something that has this chance, from 0 to 1, comes true."""
        return self._next() < share * _WORD

    def _next(self) -> int:
        self._state = (self._state * _FACTOR + _STEP) & _WORD
        return self._state


def _scattered(seed: int) -> int:
    word = (seed + 1) * _GOLDEN & _WORD
    for shift, factor in _MIX:
        word = (word ^ (word >> shift)) * factor & _WORD
    return word


@cache
def gaps() -> tuple[float, ...]:
    """Give times that are equally likely, from short to long, with a mean of exactly one.

    Each stands in the middle of its part: ``-ln((2k + 1) / 8192)``, longest last, made by adding
    ``ln((2k + 1) / (2k - 1))`` up from the shortest one.
    """
    rises = (_log_ratio(odd) for odd in range(2 * _STEPS - 1, 1, -2))
    raw = tuple(accumulate(rises, initial=1 / (2 * _STEPS)))
    scale = _STEPS / sum(raw)
    return tuple(value * scale for value in raw)


def _log_ratio(odd: int) -> float:
    """Give ``ln(odd / (odd - 2))`` by its series, which needs no logarithm."""
    small = 1 / (odd - 1)
    square, power, total, term = small * small, small, 0.0, 1
    while power > _LEAST:
        total += power / term
        power *= square
        term += 2
    return 2 * total
