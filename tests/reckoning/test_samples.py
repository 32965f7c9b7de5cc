"""Sample sizes agree with published tables and with themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.reckoning.samples import Effect, Groups, detectable, effect_of, needed


@pytest.mark.parametrize(
    ("risk", "odds_ratio", "people"),
    [(0.6, 0.42, 85), (0.6, 0.6, 244), (0.6, 0.75, 774), (0.3, 0.42, 126), (0.3, 0.6, 324)],
)
def test_people_needed_for_an_odds_ratio(risk: float, odds_ratio: float, people: int) -> None:
    assert needed(effect_of(risk, odds_ratio)) == people


@pytest.mark.parametrize(
    ("risk", "served"), [(0.2, 0.095), (0.4, 0.219), (0.6, 0.387), (0.8, 0.627)]
)
def test_odds_are_not_shares(risk: float, served: float) -> None:
    effect = effect_of(risk, 0.42)
    assert effect.served == pytest.approx(served, abs=0.001)
    assert effect.odds_ratio == pytest.approx(0.42)


def test_a_study_of_nobody_shows_nothing() -> None:
    assert detectable(Groups(0, 50), 0.5) is None
    assert detectable(Groups(50, 0), 0.5) is None


def test_a_share_of_none_or_all_leaves_nothing_to_compare() -> None:
    assert detectable(Groups(50, 50), 0.0) is None
    assert detectable(Groups(50, 50), 1.0) is None


def test_a_tiny_study_of_a_rare_outcome_shows_not_even_its_end() -> None:
    assert detectable(Groups(10, 10), 0.05) is None


def test_a_fall_must_be_a_fall() -> None:
    with pytest.raises(ValueError, match="no fall"):
        needed(Effect(0.4, 0.4))


@given(people=st.integers(30, 5000), risk=st.floats(0.4, 0.8))
def test_what_is_needed_and_what_shows_agree(people: int, risk: float) -> None:
    effect = detectable(Groups(people, people), risk)
    assert effect is not None
    assert 0 <= effect.served < risk
    assert needed(effect) in {people - 1, people, people + 1}


@given(served=st.integers(30, 500), compared=st.integers(30, 500), risk=st.floats(0.4, 0.8))
def test_more_people_show_a_smaller_effect(served: int, compared: int, risk: float) -> None:
    small = detectable(Groups(served, compared), risk)
    large = detectable(Groups(served * 2, compared * 2), risk)
    assert small is not None
    assert large is not None
    assert large.served >= small.served
