"""Playing a program many times agrees with what can be reckoned by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import astuple, replace
from math import exp, sqrt
from statistics import fmean, pvariance

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.reckoning.chance import Chance
from kit.reckoning.program import MONTH, Door, Program, Step, program
from kit.reckoning.simulation import MONTHS, RUNS, Simulation, play, simulate
from tests.documents.plans import example

ROOMY = Program(None, (Door("a", 0, 10),), (Step(0, 5, 10_000),), 0.6, 6 * MONTH, 30)


def tight(places: int, **changes: object) -> Program:
    return replace(ROOMY, steps=(Step(0, 2, places),), **changes)  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(
    st.integers(2, 40),
    st.sampled_from([0.1, 0.35, 0.6, 1.0]),
    st.integers(20, 600),
    st.integers(0, 10_000),
)
def test_in_the_long_run_people_active_are_arrivals_times_stay(
    per_month: int, acceptance: float, stay: int, seed: int
) -> None:
    """Little's law; the allowance is five standard errors and the time it takes to fill up."""
    given = replace(
        ROOMY, doors=(Door("a", 0, per_month),), acceptance=acceptance, stay=float(stay)
    )
    days = 150.0 * stay
    run = play(given, days, Chance(seed))
    wanted = given.active
    error = sqrt(2 * wanted * stay / days)
    assert abs(run.person_days / days - wanted) < 5 * error + wanted * stay / days
    assert run.waited == run.turned_away == 0


@settings(max_examples=25, deadline=None)
@given(st.integers(5, 30), st.integers(0, 10_000))
def test_no_more_people_are_active_than_there_are_places_and_a_crowd_fills_all(
    places: int, seed: int
) -> None:
    crowd = replace(tight(places), doors=(Door("a", 0, 100),))
    days = 40 * crowd.stay
    run = play(crowd, days, Chance(seed))
    assert 0.97 * places < run.person_days / days <= places
    assert run.full is not None
    assert run.full < MONTH


def test_a_program_fills_up_as_the_exponential_law_says() -> None:
    shown = simulate("x", ROOMY)
    days = fmean(run.person_days for run in shown.runs)
    span, stay = MONTHS * MONTH, ROOMY.stay
    wanted = ROOMY.active * (span - stay * (1 - exp(-span / stay)))
    assert days == pytest.approx(wanted, rel=0.03)


def test_referrals_are_a_poisson_stream() -> None:
    shown = simulate("x", replace(ROOMY, acceptance=1.0))
    found = [run.enrolled for run in shown.runs]
    assert fmean(found) == pytest.approx(240, abs=4 * sqrt(240 / RUNS))
    assert pvariance(found) / fmean(found) == pytest.approx(1, abs=0.5)


@settings(max_examples=25, deadline=None)
@given(st.integers(3, 40), st.integers(1, 10), st.integers(0, 10_000))
def test_more_places_never_make_anybody_wait_longer(places: int, more: int, seed: int) -> None:
    few = play(tight(places), MONTHS * MONTH, Chance(seed))
    many = play(tight(places + more), MONTHS * MONTH, Chance(seed))
    assert few.enrolled == many.enrolled
    assert many.waited <= few.waited
    assert many.longest <= few.longest + 1e-9
    assert many.late <= few.late
    assert (many.full or 9e9) >= (few.full or 9e9)


def test_a_tight_program_keeps_people_waiting_and_a_strict_door_turns_them_away() -> None:
    waiting = simulate("x", tight(20))
    assert waiting.held_up == waiting.failed == len(waiting.full) == RUNS
    assert all(run.waited and not run.turned_away for run in waiting.runs)
    strict = simulate("x", tight(20, doors=(Door("a", 0, 10, waits=False),)))
    assert strict.failed == RUNS
    assert all(run.turned_away and not run.waited for run in strict.runs)


def test_a_wait_is_late_only_where_there_is_a_deadline_that_it_passes() -> None:
    assert simulate("x", tight(20, deadline=None)).failed == 0
    assert simulate("x", tight(20, deadline=10_000.0)).failed == 0
    some = simulate("x", tight(20, deadline=30.0)).runs
    assert 0 < sum(run.late for run in some) < sum(run.waited for run in some)


def test_the_first_rank_waits_less() -> None:
    doors = (Door("a", 0, 5, 1), Door("b", 0, 5, 2))
    first = tight(20, doors=doors)
    swapped = tight(20, doors=(replace(doors[0], rank=2), replace(doors[1], rank=1)))
    same = [sum(run.waited for run in simulate("x", one).runs) for one in (first, swapped)]
    assert same[0] == pytest.approx(same[1], rel=0.1)
    longest = fmean(run.longest for run in simulate("x", first).runs)
    one_rank = tight(20, doors=(doors[0], replace(doors[1], rank=1)))
    assert longest > fmean(run.longest for run in simulate("x", one_rank).runs)


def test_the_intake_load_counts_those_who_begin_within_one_deadline() -> None:
    week, month = (simulate("x", replace(ROOMY, deadline=days)) for days in (7.0, 30.0))
    every = simulate("x", replace(ROOMY, deadline=MONTHS * MONTH))
    for short, long, all_ in zip(week.runs, month.runs, every.runs, strict=True):
        assert short.busiest < long.busiest < all_.busiest == all_.enrolled
        assert long.load == long.busiest / 5
    no_posts = simulate("x", replace(ROOMY, steps=(Step(0, 0, 500),)))
    assert no_posts.spread(lambda run: run.load) is None


def test_posts_that_come_late_keep_the_first_months_waiting() -> None:
    late = replace(ROOMY, steps=(Step(0, 0, 0), Step(60, 5, 500)))
    shown = simulate("x", late)
    assert shown.full == (1,) * RUNS
    longest = shown.spread(lambda run: run.longest)
    assert longest is not None
    assert 40 < longest.middle < longest.most < 60


def test_large_programs_are_played_fewer_times_and_huge_ones_not_at_all() -> None:
    def runs(per_month: int) -> int:
        return len(simulate("x", replace(ROOMY, doors=(Door("a", 0, per_month),))).runs)

    assert [runs(15), runs(16), runs(100), runs(300)] == [100, 93, 20, 20]
    huge = simulate("x", replace(ROOMY, doors=(Door("a", 0, 150), Door("b", 0, 151))))
    assert (huge.program, huge.missing, huge.runs) == (None, (), ())


def test_what_is_missing_is_handed_on() -> None:
    shown = simulate("x", ("the average stay",))
    assert (shown.missing, shown.runs, shown.full, shown.held_up) == (
        ("the average stay",), (), (), 0
    )  # fmt: skip
    assert shown.spread(lambda run: run.enrolled) is None


def test_a_run_is_the_same_on_every_machine_and_in_every_process() -> None:
    """The numbers were written down once; a run that differs would tell partners other months."""
    shown = _harlow()
    assert (len(shown.runs), shown.full, shown.held_up, shown.failed) == (100, (), 0, 0)
    first = shown.runs[0]
    assert (first.enrolled, first.busiest, round(first.person_days, 6)) == (185, 16, 41952.215172)
    code = (
        "import json; from dataclasses import astuple; "
        "from tests.reckoning.test_simulation import _harlow; "
        "print(json.dumps([astuple(run) for run in _harlow().runs]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == [list(astuple(run)) for run in shown.runs]


def _harlow() -> Simulation:
    return simulate("harlow", program(example("harlow")))


def test_another_seed_gives_other_runs_that_say_the_same() -> None:
    one, other = (simulate("x", tight(30), seed=seed) for seed in (1, 2))
    assert one.runs != other.runs
    assert abs(one.held_up - other.held_up) < 25
