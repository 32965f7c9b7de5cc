"""People through the program from its launch on, played through many times by chance.

Referrals arrive at each open door at random, as many as expected on average (a Poisson stream). Of
these the planned share enrolls. Each person stays for a time of their own, of the planned average
(exponential). Where all places are taken a person waits for the next one, the best rank first, or
is turned away where the door opens only when there is a place. The draws depend on the run alone,
so two plans that differ in one number meet the same people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median_low

from kit.reckoning.chance import Chance
from kit.reckoning.hall import Hall, Person
from kit.reckoning.program import MONTH, Door, Program

MONTHS = 24
"""Months that are played, from the launch on."""
RUNS = 100
"""Times that they are played."""
LARGEST = 300
"""Referrals a month above which nothing is played."""
_ALL = 36_000
"""Referrals in all runs together; larger programs are played fewer times."""
_FEWEST = 20
"""Runs under which too little could be told."""

ASSUMED = (
    "referrals come by chance, at an even rate",
    "each person stays for a time of their own, on average as planned",
    "nobody gives up waiting",
)
"""What every run takes for granted."""
LEFT_OUT = (
    "staff who leave",
    "people who come back",
    "busy and quiet seasons",
    "money that ends",
    "which provider a person wants",
)
"""What no run tries."""


@dataclass(frozen=True, slots=True)
class Run:
    """What happened once.

    Attributes:
        enrolled: People who would enroll.
        full: First day on which every place was taken, or None.
        waited: People who had to wait for a place.
        longest: Days that the longest wait took.
        late: People whose wait alone passed the intake deadline.
        turned_away: People for whom there was no place and no wait.
        busiest: Most people whose intake was due within one span of the deadline.
        load: The same for each post that was filled by then; None without posts.
        person_days: Days in the program of all people together.
    """

    enrolled: int
    full: float | None
    waited: int
    longest: float
    late: int
    turned_away: int
    busiest: int
    load: float | None
    person_days: float


@dataclass(frozen=True, slots=True)
class Spread:
    """What the runs show of one number.

    Attributes:
        middle: What half of the runs do not pass.
        most: The highest.
    """

    middle: float
    most: float


@dataclass(frozen=True, slots=True)
class Simulation:
    """All runs of one plan.

    Attributes:
        plan: Id of the plan.
        program: What was played; None when the plan does not say enough or expects too many.
        missing: What the plan does not say yet, in words.
        runs: What happened each time.
        months: Months that were played, from the launch on.
        largest: Referrals a month above which nothing is played.
        assumed: What every run takes for granted.
        left_out: What no run tries.
    """

    plan: str
    program: Program | None
    missing: tuple[str, ...] = ()
    runs: tuple[Run, ...] = ()
    months: int = MONTHS
    largest: int = LARGEST
    assumed: tuple[str, ...] = ASSUMED
    left_out: tuple[str, ...] = LEFT_OUT

    @property
    def full(self) -> tuple[int, ...]:
        """The month, from 1, in which each run that ever was full was first so; earliest first."""
        return tuple(sorted(month(run.full) for run in self.runs if run.full is not None))

    @property
    def held_up(self) -> int:
        """Runs in which somebody waited or was turned away."""
        return sum(bool(run.waited or run.turned_away) for run in self.runs)

    @property
    def failed(self) -> int:
        """Runs in which a wait passed the intake deadline or somebody was turned away."""
        return sum(bool(run.late or run.turned_away) for run in self.runs)

    def spread(self, number: Callable[[Run], float | None]) -> Spread | None:
        """Give the middle and the worst of what the runs show; None when none shows it."""
        found = [value for run in self.runs if (value := number(run)) is not None]
        return Spread(median_low(found), max(found)) if found else None


def month(day: float) -> int:
    """Give the month, from 1, in which a day after the launch lies."""
    return int(day / MONTH) + 1


def simulate(plan: str, given: Program | tuple[str, ...], *, seed: int = 1) -> Simulation:
    """Play a program through its first months.

    Args:
        plan: Id of the plan.
        given: The program, or what is missing to play it.
        seed: Chooses the chances; the same seed gives the same runs on every machine.
    """
    if isinstance(given, tuple):
        return Simulation(plan, None, given)
    referrals = sum(door.per_month for door in given.doors)
    if referrals > LARGEST:
        return Simulation(plan, None)
    runs = max(_FEWEST, min(RUNS, _ALL // (MONTHS * referrals)))
    chances = (Chance(seed * RUNS + run) for run in range(runs))
    played = tuple(play(given, MONTHS * MONTH, chance) for chance in chances)
    return Simulation(plan, given, runs=played)


def play(program: Program, days: float, chance: Chance) -> Run:
    """Play a program once, for some days."""
    people = sorted(_people(program, days, chance))
    hall = Hall(program.steps, days)
    for one in people:
        hall.enter(one)
    hall.until(days)
    came = [one.day for one in people]
    busiest, at = _busiest(came, program.deadline or MONTH)
    posts = [step.posts for step in program.steps if step.day <= at][-1]
    return Run(
        len(people),
        hall.full,
        len(hall.waits),
        max(hall.waits, default=0.0),
        sum(wait > program.deadline for wait in hall.waits) if program.deadline else 0,
        hall.turned_away,
        busiest,
        busiest / posts if posts else None,
        hall.person_days,
    )


def _people(program: Program, days: float, chance: Chance) -> Iterator[Person]:
    for door in program.doors:
        for day in _referrals(door, days, chance):
            enrolls = chance.happens(program.acceptance)
            stay = chance.gap() * program.stay
            if enrolls:
                yield Person(day, door.rank, stay, door.waits)


def _referrals(door: Door, days: float, chance: Chance) -> Iterator[float]:
    apart = MONTH / door.per_month
    day = door.opens + chance.gap() * apart
    while day < days:
        yield day
        day += chance.gap() * apart


def _busiest(came: list[float], span: float) -> tuple[int, float]:
    """Give the most people within one span, and the day on which its last one came."""
    most, at, first = 0, 0.0, 0
    for last, day in enumerate(came):
        while came[first] <= day - span:
            first += 1
        if last - first + 1 > most:
            most, at = last - first + 1, day
    return most, at
