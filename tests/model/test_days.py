"""A day that is written in another way is offered as the kit writes it, if it can only be that."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.days import day_meant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("November 2, 2026", "2026-11-02"),
        ("Nov. 2nd 2026", "2026-11-02"),
        ("sept 30, 2027", "2027-09-30"),
        ("2 November 2026", "2026-11-02"),
        ("11/22/2026", "2026-11-22"),
        ("22.11.2026", "2026-11-22"),
        ("3/3/2027", "2027-03-03"),
        ("2026/11/2", "2026-11-02"),
        ("\u201c2026-11-02\u201d", "2026-11-02"),
    ],
)
def test_a_day_that_can_only_be_one_is_offered(text: str, day: str) -> None:
    assert day_meant(text) == day


@pytest.mark.parametrize(
    "text",
    ["03/04/2027", "11/22/26", "2/30/2027", "Ma 2, 2026", "soon 2, 2026", "2026", "", "1/2/0000"],
)
def test_a_day_that_may_be_another_is_not(text: str) -> None:
    assert day_meant(text) is None


@given(st.dates())
def test_every_day_in_words_is_that_day(day: date) -> None:
    months = "January February March April May June July August September October November December"
    words = f"{months.split()[day.month - 1]} {day.day}, {day.year:04}"
    assert day_meant(words) == day.isoformat()
