"""How large an effect a study of a given size can tell from chance.

The test compares the shares of people with an outcome in two groups, two-sided, by the normal
approximation: the spread under "no difference" is that of both groups together, the spread under
the effect is that of each group (https://homepage.stat.uiowa.edu/~rlenth/Power/, "two
proportions"; Fleiss, Statistical Methods for Rates and Proportions, chapter 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from statistics import NormalDist

ERROR = 0.05
"""Chance that a study finds an effect where there is none."""
POWER = 0.8
"""Chance that a study finds an effect of the stated size where there is one."""
_HALVINGS = 60


@dataclass(frozen=True, slots=True)
class Groups:
    """How many people a study follows.

    Attributes:
        served: People in the program.
        compared: People in the comparison group.
    """

    served: int
    compared: int


@dataclass(frozen=True, slots=True)
class Effect:
    """A fall in the share of people with an outcome.

    Attributes:
        risk: Share of the comparison group with the outcome, from 0 to 1.
        served: Share of the program's people with it, from 0 to 1.
    """

    risk: float
    served: float

    @property
    def odds_ratio(self) -> float:
        """Odds among the program's people over odds in the comparison group."""
        return self.served / (1 - self.served) * (1 - self.risk) / self.risk


def effect_of(risk: float, odds_ratio: float) -> Effect:
    """Give what an odds ratio means for people: odds are not shares."""
    return Effect(risk, odds_ratio * risk / (1 - risk + odds_ratio * risk))


def detectable(groups: Groups, risk: float) -> Effect | None:
    """Give the smallest fall that the study shows four times out of five.

    None when not even a fall to nobody would show, or when the study has no people.
    """
    if min(groups.served, groups.compared) < 1 or not 0 < risk < 1:
        return None
    if _shortfall(groups, Effect(risk, 0.0)) > 0:
        return None
    low, high = 0.0, risk
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _shortfall(groups, Effect(risk, middle)) > 0:
            high = middle
        else:
            low = middle
    return Effect(risk, low)


def needed(effect: Effect) -> int:
    """Give how many people each of two equal groups must have to show an effect.

    Raises:
        ValueError: There is no effect to show.
    """
    fall = effect.risk - effect.served
    if fall <= 0:
        message = "there is no fall to show"
        raise ValueError(message)
    return ceil((_spread(Groups(1, 1), effect) / fall) ** 2)


def _shortfall(groups: Groups, effect: Effect) -> float:
    """Give by how much the fall must grow before the study shows it; not positive when it does."""
    return _spread(groups, effect) - (effect.risk - effect.served)


def _spread(groups: Groups, effect: Effect) -> float:
    people = groups.served + groups.compared
    both = (effect.served * groups.served + effect.risk * groups.compared) / people
    chance = sqrt(both * (1 - both) * (1 / groups.served + 1 / groups.compared))
    apart = sqrt(
        effect.served * (1 - effect.served) / groups.served
        + effect.risk * (1 - effect.risk) / groups.compared
    )
    normal = NormalDist()
    return normal.inv_cdf(1 - ERROR / 2) * chance + normal.inv_cdf(POWER) * apart
