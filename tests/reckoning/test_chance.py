"""Chance falls the same everywhere, and as often as it should."""

from __future__ import annotations

from itertools import pairwise
from math import log, sqrt
from statistics import fmean, pvariance

import pytest

from kit.reckoning.chance import Chance, gaps

DRAWS = 20_000


def test_a_seed_always_gives_the_same_draws() -> None:
    first = Chance(7)
    drawn = [round(first.gap(), 9) for _ in range(4)]
    assert drawn == [1.280407619, 1.299026753, 1.978456491, 0.524842515]
    again = Chance(7)
    assert [again.gap() for _ in range(9)] != [Chance(8).gap() for _ in range(9)]


def test_seeds_are_scattered_as_splitmix64_does() -> None:
    """The first number of the published generator, begun at 0, is where our first stream begins."""
    first = 0xE220_A839_7B1D_CDAF
    upper = (first * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64 >> 52
    assert Chance(0).gap() == gaps()[upper]


def test_the_table_is_that_of_the_exponential_distribution() -> None:
    table = gaps()
    assert len(table) == 4096
    assert list(table) == sorted(table)
    assert fmean(table) == pytest.approx(1, abs=1e-12)
    for at in range(0, 4096, 64):
        wanted = -log(1 - (2 * at + 1) / 8192)
        assert table[at] == pytest.approx(wanted, rel=2e-4)
    assert pvariance(table) == pytest.approx(1, abs=2e-3)


def test_gaps_have_mean_and_spread_of_one_and_do_not_follow_each_other() -> None:
    chance = Chance(1)
    found = [chance.gap() for _ in range(DRAWS)]
    error = 1 / sqrt(DRAWS)
    assert fmean(found) == pytest.approx(1, abs=4 * error)
    assert pvariance(found) == pytest.approx(1, abs=12 * error)
    pairs = [(a - 1) * (b - 1) for a, b in pairwise(found)]
    assert fmean(pairs) == pytest.approx(0, abs=4 * error)


@pytest.mark.parametrize("share", [0.0, 0.07, 0.5, 0.93, 1.0])
def test_something_happens_as_often_as_its_chance_says(share: float) -> None:
    chance = Chance(3)
    found = fmean(chance.happens(share) for _ in range(DRAWS))
    assert found == pytest.approx(share, abs=4 * sqrt(share * (1 - share) / DRAWS))


def test_runs_that_follow_each_other_begin_far_apart() -> None:
    beginnings = [Chance(seed).gap() for seed in range(2_000)]
    assert fmean(beginnings) == pytest.approx(1, abs=0.1)
    neighbors = [(a - 1) * (b - 1) for a, b in pairwise(beginnings)]
    assert fmean(neighbors) == pytest.approx(0, abs=0.1)
