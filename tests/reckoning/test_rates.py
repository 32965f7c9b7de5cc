"""Ratios of rates, with the interval that goes with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.reckoning.rates import Share, rate_index


def test_offers_to_two_groups() -> None:
    index = rate_index(Share(20, 40), Share(45, 60))
    assert index is not None
    assert index.value == pytest.approx(2 / 3)
    assert index.low == pytest.approx(0.47, abs=0.005)
    assert index.high == pytest.approx(0.94, abs=0.005)


@pytest.mark.parametrize(
    ("group", "reference"),
    [
        (Share(0, 40), Share(45, 60)),
        (Share(20, 40), Share(0, 60)),
        (Share(0, 0), Share(45, 60)),
        (Share(50, 40), Share(45, 60)),
        (Share(20, 40), Share(61, 60)),
    ],
)
def test_no_ratio_can_be_told_from_nothing(group: Share, reference: Share) -> None:
    assert rate_index(group, reference) is None


@given(people=st.integers(2, 1000), others=st.integers(2, 1000), data=st.data())
def test_the_ratio_lies_within_its_interval(people: int, others: int, data: st.DataObject) -> None:
    group = Share(data.draw(st.integers(1, people)), people)
    reference = Share(data.draw(st.integers(1, others)), others)
    index = rate_index(group, reference)
    assert index is not None
    assert index.low <= index.value <= index.high or index.low == pytest.approx(index.high)
