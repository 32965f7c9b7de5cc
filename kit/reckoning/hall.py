"""A program's places as people take them, leave them and wait for them, day by day."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kit.reckoning.program import Step


class Person(NamedTuple):
    """Somebody who would enroll.

    Attributes:
        day: Days after the launch on which the referral comes.
        rank: Who comes first when all places are taken; the lowest does.
        stay: Days that the person will be active.
        waits: Whether the person waits when all places are taken, or is turned away.
    """

    day: float
    rank: int
    stay: float
    waits: bool


class Hall:
    """Places that are taken, left and waited for.

    Attributes:
        full: First day on which every place was taken, or None.
        waits: Days that each person waited who had to.
        turned_away: People for whom there was no place and no wait.
        person_days: Days in the program of all people together.
    """

    def __init__(self, steps: tuple[Step, ...], days: float) -> None:
        """Open it.

        Args:
            steps: Places from day to day.
            days: How long it is watched.
        """
        self.full: float | None = None
        self.waits: list[float] = []
        self.turned_away = 0
        self.person_days = 0.0
        self._end = days
        self._coming = list(steps[1:])
        self._places = steps[0].places
        self._leaving: list[float] = []
        self._waiting: list[tuple[int, float, float]] = []

    def enter(self, person: Person) -> None:
        """Let somebody in, wait or go."""
        self.until(person.day)
        if len(self._leaving) < self._places:
            self._take(person.day, person.stay)
            return
        self._mark_full(person.day)
        if person.waits:
            heappush(self._waiting, (person.rank, person.day, person.stay))
        else:
            self.turned_away += 1

    def until(self, day: float) -> None:
        """Let pass what happens up to a day; at the end those who still wait are counted."""
        while self._coming and self._coming[0].day <= day:
            step = self._coming.pop(0)
            self._leave(step.day)
            self._places = step.places
            while self._waiting and len(self._leaving) < self._places:
                self._next(step.day)
        self._leave(day)
        if day >= self._end:
            self.waits += [day - came for _, came, _ in self._waiting]

    def _leave(self, day: float) -> None:
        while self._leaving and self._leaving[0] <= day:
            left = heappop(self._leaving)
            if self._waiting and len(self._leaving) < self._places:
                self._next(left)

    def _next(self, day: float) -> None:
        _, came, stay = heappop(self._waiting)
        self.waits.append(day - came)
        self._take(day, stay)

    def _take(self, day: float, stay: float) -> None:
        heappush(self._leaving, day + stay)
        self.person_days += min(stay, self._end - day)
        if len(self._leaving) >= self._places:
            self._mark_full(day)

    def _mark_full(self, day: float) -> None:
        if self.full is None:
            self.full = day
