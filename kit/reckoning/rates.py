"""Compare the rates of two groups, with the interval in which the true ratio is likely to lie.

The index is that of https://www.ojjdp.gov/ojstatbb/dmcdb/asp/whatis.asp; the interval is the usual
one for a ratio of two shares, built on its logarithm.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

_Z = 1.959964
"""Standard errors on each side of an interval that holds the true value 19 times out of 20."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a group something happened to.

    Attributes:
        events: How often it happened.
        people: How many people, or cases, stood at the step before.
    """

    events: int
    people: int

    @property
    def rate(self) -> float:
        """Events for each of the people."""
        return self.events / self.people


@dataclass(frozen=True, slots=True)
class Index:
    """A ratio of two rates.

    Attributes:
        value: The ratio; under 1 the group gets less of it than the reference group.
        low: Lower end of the interval.
        high: Upper end of the interval.
    """

    value: float
    low: float
    high: float


def rate_index(group: Share, reference: Share) -> Index | None:
    """Compare a group's rate with that of the reference group.

    None where a group is empty or nothing happened in one of them: no ratio can be told from that.
    """
    counts = (group.events, group.people, reference.events, reference.people)
    if min(counts) < 1 or group.events > group.people or reference.events > reference.people:
        return None
    value = group.rate / reference.rate
    error = sqrt(1 / group.events - 1 / group.people + 1 / reference.events - 1 / reference.people)
    return Index(value, exp(log(value) - _Z * error), exp(log(value) + _Z * error))
