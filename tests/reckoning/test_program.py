"""A plan's doors, posts and places become a stream of people."""

from __future__ import annotations

from datetime import date

import pytest

from kit.model.plan import Plan
from kit.reckoning.program import MONTH, Door, Program, Step, program
from tests.documents.plans import example
from tests.eligibility.plans import plan as written

CAPACITY = "{referrals_per_month: 10, acceptance: 60%, stay: 12 months, participants_planned: 80}"


def plan(case_management: str = f"{{capacity: {CAPACITY}}}", more: str = "") -> Plan:
    return written(f"case_management: {case_management}\n{more}")


def made(case_management: str = f"{{capacity: {CAPACITY}}}", more: str = "") -> Program:
    found = program(plan(case_management, more))
    assert isinstance(found, Program), found
    return found


def staffed(posts: str, more: str = "", limit: str = "max_caseload: 20") -> Program:
    providers = f"providers: [{{id: p, posts: {posts}}}]"
    return made(f"{{capacity: {CAPACITY}, {limit}, {providers}}}", more)


def test_harlow_comes_out_as_its_own_files_say() -> None:
    found = program(example("harlow"))
    assert isinstance(found, Program)
    assert found.launch == date(2027, 3, 1)
    assert [(door.path, door.opens, door.per_month) for door in found.doors] == [
        ("arrest", 0, 5),
        ("social", 0, 3),
        ("community", 92, 2),
        ("prefiling", 184, 1),
    ]
    assert found.steps == (Step(0, 6, 112),)  # 74 and 38 places, fewer than 4 and 2 times 20
    assert (found.acceptance, found.stay, found.deadline) == (0.7, 14 * 30.4375, 30)
    assert found.active == pytest.approx(11 * 0.7 * 14)


def test_what_the_plan_does_not_say_is_named() -> None:
    assert program(written("intake: {within: 30 days}")) == program(written("case_management: {}"))
    assert program(written("case_management: {}")) == (
        "referrals in a month",
        "the share that enrolls",
        "the average stay",
        "places or posts with a caseload limit",
    )
    assert program(plan("{capacity: {referrals_per_month: 3, stay: 6 months}}")) == (
        "the share that enrolls",
        "places or posts with a caseload limit",
    )
    assert program(plan("{capacity: {acceptance: 60%, participants_planned: 5}}")) == (
        "referrals in a month",
        "the average stay",
    )


@pytest.mark.parametrize("wrong", ["acceptance: 0%", "stay: 0 days", "participants_planned: 0"])
def test_a_program_without_people_time_or_places_is_not_played(wrong: str) -> None:
    key, _, _ = wrong.partition(":")
    parts = [one for one in CAPACITY[1:-1].split(", ") if not one.startswith(key)]
    found = program(plan(f"{{capacity: {{{', '.join([*parts, wrong])}}}}}"))
    assert isinstance(found, tuple)
    assert len(found) == 1


def test_a_post_counts_from_its_own_day_and_else_from_the_hiring_milestone() -> None:
    posts = """[{id: a, function: case_manager, fte: 2, filled_from: 2027-03-31},
      {id: b, function: case_manager, fte: 1.5}, {id: c, function: case_manager, fte: 1,
      filled_from: 2027-01-01}]"""
    time = """timeline: {launch_on: 2027-03-01, milestones: [
      {id: early, kind: staff_hired, on: 2027-02-01}, {id: other, kind: mou_signed, on: 2028-01-01},
      {id: m, kind: staff_hired, on: 2027-06-30, done_on: 2027-03-11}]}"""
    steps = staffed(posts, time).steps
    assert steps == (Step(0, 1, 20), Step(10, 2.5, 50), Step(30, 4.5, 90))


def test_supervisors_and_outreach_carry_nobody() -> None:
    posts = """[{id: a, function: case_manager, fte: 2}, {id: b, function: case_manager, fte: 1,
      carries_cases: no}, {id: c, function: supervisor, fte: 1, carries_cases: yes},
      {id: d, function: peer, fte: 0.5, carries_cases: yes}, {id: e, function: outreach, fte: 3}]"""
    assert staffed(posts).steps == (Step(0, 2.5, 50),)


def test_the_average_stands_for_a_limit_that_is_missing() -> None:
    post = "[{id: a, function: case_manager, fte: 2}]"
    assert staffed(post, limit="average_caseload: 15").steps == (Step(0, 2, 30),)


@pytest.mark.parametrize(
    ("provider", "steps"),
    [
        ("{id: p, places: 30}", (Step(0, 0, 30),)),
        ("{id: p, places: 30, posts: [{id: a, function: case_manager}]}", (Step(0, 0, 30),)),
        ("{id: p, posts: [{id: a, function: case_manager}]}", (Step(0, 0, 80),)),
        ("{id: p}", (Step(0, 0, 80),)),
    ],
)
def test_places_stand_for_posts_and_the_planned_number_for_both(
    provider: str, steps: tuple[Step, ...]
) -> None:
    text = f"{{capacity: {CAPACITY}, max_caseload: 20, providers: [{provider}]}}"
    assert made(text).steps == steps


def test_one_provider_that_says_nothing_leaves_only_the_planned_number() -> None:
    text = f"{{capacity: {CAPACITY}, providers: [{{id: p, places: 30}}, {{id: q}}]}}"
    assert made(text).steps == (Step(0, 0, 80),)


def test_doors_open_on_their_days_and_capacity_adds_what_no_path_counts() -> None:
    paths = """referral_paths: [
      {id: a, expected_per_month: 3, opens_on: 2027-03-01, priority: 2},
      {id: b, expected_per_month: 2, opens_on: 2027-04-01, only_with_capacity: yes},
      {id: c, expected_per_month: 9, status: closed}, {id: d}]"""
    found = made(more=paths)
    assert found.launch == date(2027, 3, 1)
    assert found.doors == (
        Door("a", 0, 3, 2),
        Door("b", 31, 2, waits=False),
        Door(None, 0, 5),
    )


def test_a_door_that_opens_before_the_launch_opens_with_it() -> None:
    paths = "referral_paths: [{id: a, expected_per_month: 12, opens_on: 2027-01-01}]"
    found = made(more=f"timeline: {{launch_on: 2027-03-01}}\n{paths}")
    assert found.doors == (Door("a", 0, 12),)


def test_without_any_day_everything_begins_at_once() -> None:
    found = made(more="intake: {within: 2 weeks}")
    assert (found.launch, found.doors, found.deadline) == (None, (Door(None, 0, 10),), 14)
    assert found.stay == pytest.approx(12 * MONTH)
