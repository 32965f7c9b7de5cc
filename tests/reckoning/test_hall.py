"""People take places, leave them and wait for them as one would reckon by hand."""

from __future__ import annotations

from kit.reckoning.hall import Hall, Person
from kit.reckoning.program import Step

END = 100.0


def hall(*steps: tuple[float, int]) -> Hall:
    return Hall(tuple(Step(day, 1.0, places) for day, places in steps), END)


def play(found: Hall, *people: tuple[float, float], rank: int = 1, waits: bool = True) -> Hall:
    for day, stay in people:
        found.enter(Person(day, rank, stay, waits))
    found.until(END)
    return found


def test_who_finds_a_place_does_not_wait() -> None:
    found = play(hall((0, 2)), (10, 5), (12, 5), (15, 5))
    assert (found.waits, found.turned_away, found.full) == ([], 0, 12)
    assert found.person_days == 15


def test_who_finds_none_waits_for_the_first_to_leave() -> None:
    found = play(hall((0, 2)), (10, 20), (11, 10), (12, 5), (13, 5))
    assert found.waits == [9, 13]  # places at 21 and, when that person leaves after 5 days, at 26
    assert found.person_days == 40


def test_a_lower_rank_goes_first_and_then_who_came_first() -> None:
    found = hall((0, 1))
    for day, rank in ((0, 1), (1, 3), (2, 2), (3, 2)):
        found.enter(Person(day, rank, 10, True))  # noqa: FBT003 - a record
    found.until(END)
    assert found.waits == [8, 17, 29]  # the second rank's two at 10 and 20, the third's at 30


def test_who_may_not_wait_is_turned_away() -> None:
    found = play(hall((0, 1)), (0, 50), (1, 5), (49, 5), (51, 5), waits=False)
    assert (found.waits, found.turned_away) == ([], 2)


def test_new_posts_take_in_those_who_wait() -> None:
    found = play(hall((0, 0), (30, 2)), (5, 10), (10, 10), (20, 10))
    assert found.full == 5
    assert found.waits == [25, 20, 20]  # two at 30, the third when the first leaves at 40


def test_a_place_that_is_left_before_new_posts_come_is_filled_first() -> None:
    found = play(hall((0, 1), (30, 2)), (0, 20), (5, 50), (6, 5))
    assert found.waits == [15, 24]


def test_who_still_waits_at_the_end_is_counted() -> None:
    found = play(hall((0, 1)), (0, 500), (40, 5))
    assert found.waits == [60]
    assert found.person_days == 100


def test_nobody_comes() -> None:
    found = play(hall((0, 3)))
    assert (found.full, found.waits, found.person_days) == (None, [], 0)
