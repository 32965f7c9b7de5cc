"""A function that remembers gives the same, and knows values by their identity."""

from __future__ import annotations

from dataclasses import dataclass

from kit.core.remembering import remembered


@dataclass(frozen=True)
class Large:
    parts: tuple[int, ...]


def test_a_result_is_made_once_for_the_same_value_and_arguments() -> None:
    made = []

    @remembered(keep=4)
    def total(large: Large, more: int = 0) -> int:
        made.append(more)
        return sum(large.parts) + more

    large = Large((1, 2))
    assert [total(large), total(large), total(large, 5), total(large, 5)] == [3, 3, 8, 8]
    assert made == [0, 5]


def test_an_equal_value_is_another_one() -> None:
    seen = []

    @remembered(keep=4)
    def first(large: Large) -> int:
        seen.append(large)
        return large.parts[0]

    one, other = Large((1,)), Large((1,))
    assert first(one) == first(other) == 1
    assert seen[0] is one
    assert seen[1] is other


def test_only_the_latest_are_kept() -> None:
    made = []

    @remembered(keep=1)
    def first(large: Large) -> int:
        made.append(large.parts[0])
        return large.parts[0]

    one, other = Large((1,)), Large((2,))
    assert [first(one), first(other), first(one)] == [1, 2, 1]
    assert made == [1, 2, 1]


def test_it_keeps_its_name_and_words() -> None:
    @remembered(keep=1)
    def total(large: Large) -> int:
        """Add up."""
        return sum(large.parts)

    assert (total.__name__, total.__doc__) == ("total", "Add up.")
    assert total(Large((3,))) == 3
