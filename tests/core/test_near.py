"""A near-miss is offered, a different word isn't."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core.near import akin, certain, closest

ROLES = ("law_enforcement", "prosecutor", "public_defender", "case_management", "housing")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("prosecuter", "prosecutor"),
        ("porsecutor", "prosecutor"),
        ("Law Enforcement", "law_enforcement"),
        ("law-enforcment", "law_enforcement"),
        ("housign", "housing"),
        ("case_managment", "case_management"),
        ("\u201cprosecutor\u201d", "prosecutor"),
        ("case\u00a0management", "case_management"),
    ],
)
def test_a_slip_of_the_pen_finds_its_word(word: str, meant: str) -> None:
    assert closest(word, ROLES) == meant


@pytest.mark.parametrize("word", ["sheriff", "", "x", "defence_counsel", "hat"])
def test_a_different_word_finds_nothing(word: str) -> None:
    assert closest(word, ROLES) is None


def test_the_order_of_the_known_words_does_not_matter() -> None:
    assert closest("35C", ["35B", "35A"]) == closest("35C", ["35A", "35B"]) == "35A"


def test_a_short_word_may_slip_once_but_not_wholly() -> None:
    assert closest("b", ["a"]) is None
    assert closest("ab", ["ba"]) == "ba"


@given(st.sampled_from(ROLES), st.integers(0, 30))
def test_two_swapped_letters_are_one_slip(word: str, at: int) -> None:
    at %= len(word) - 1
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert closest(swapped, ROLES) == word


@pytest.mark.parametrize("word", ["prosecuter", "Law Enforcement", "case_managment", "oprosecutor"])
def test_a_slip_that_can_only_mean_one_word_is_certain(word: str) -> None:
    expected = word != "oprosecutor"
    assert certain(word, ROLES) is expected


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("inactive", ["active"]),
        ("unsigned", ["signed"]),
        ("room-2", ["room-1"]),
        ("hal", ["hall"]),
        ("jurisdictions_of", ["jurisdiction"]),
        ("north-tean", ["north-team", "north-teal"]),
        ("wizard", ["prosecutor"]),
    ],
)
def test_what_might_mean_something_else_is_not_certain(word: str, known: list[str]) -> None:
    assert not certain(word, known)


def test_a_mangled_word_is_akin_to_the_one_that_begins_alike() -> None:
    assert akin("eligble", ["eligibility", "budget"]) == "eligibility"
    assert akin("elephant", ["eligibility", "budget"]) is None
    assert akin("eli", ["eligibility"]) is None
