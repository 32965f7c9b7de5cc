"""Each point of the readiness list is answered from the plan, and from nothing else."""

from __future__ import annotations

import pytest

from kit.facts.answers import table
from kit.facts.checks import CHECKS
from kit.facts.readiness import answers
from kit.model.plan import Plan
from tests.documents.plans import EXAMPLES, example, plan_with


def standings(plan: Plan) -> dict[str, str]:
    return {name: CHECKS[name](plan).standing for name in CHECKS}


def test_the_list_has_twenty_points_each_with_its_check() -> None:
    items = table()["items"]
    assert isinstance(items, dict)
    assert list(items) == list(CHECKS)
    assert len(items) == 20


def test_a_plan_that_says_nothing_answers_nothing() -> None:
    assert set(standings(plan_with()).values()) == {"undecided"}


@pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
def test_every_example_has_an_answer_to_every_point(name: str) -> None:
    for words, answer in answers(example(name)):
        assert words
        assert answer.says
        assert "{" not in answer.says


def test_the_full_plan_is_open_where_things_have_yet_to_happen() -> None:
    found = standings(example("harlow"))
    waiting = {name for name, standing in found.items() if standing == "open"}
    assert waiting == {"partners", "offenses", "manager", "staff", "consents", "data", "trained"}
    assert "undecided" not in found.values()


SIGNED = {"roles": ["law_enforcement"], "agreement": "signed"}
CASES: list[tuple[str, dict[str, object], str]] = [
    ("problem", {"need": {"statement": "Much."}}, "open"),
    ("problem", {"need": {"statement": "Much.", "baselines": [{"id": "a"}]}}, "done"),
    ("partners", {"partners": [{"id": "a", **SIGNED}]}, "done"),
    ("partners", {"partners": [{"id": "a", **SIGNED, "needed_to_launch": "no"}]}, "open"),
    ("partners", {"partners": [{"id": "a", "needed_to_launch": "yes"}]}, "open"),
    (
        "filing",
        {"prosecution": {"offices": [{"id": "a", "filing": "not_filed"}]}},
        "open",
    ),
    (
        "filing",
        {
            "prosecution": {
                "offices": [{"id": "a", "filing": "not_filed", "liaison": {"post": "x"}}]
            }
        },
        "done",
    ),
    ("offenses", {"eligibility": {"offenses": "none"}}, "open"),
    ("offenses", {"eligibility": {"offenses": [{"id": "a", "citation": "1"}]}}, "done"),
    (
        "offenses",
        {
            "eligibility": {
                "offenses": [
                    {"id": "a", "citation": "1", "kind": "possession_controlled_substance"}
                ]
            }
        },
        "open",
    ),
    ("exclusions", {"eligibility": {"exclusions": "none"}}, "done"),
    (
        "exclusions",
        {
            "eligibility": {
                "exclusions": [{"id": "a", "when": [{"test": "prior_record", "record": "any"}]}]
            }
        },
        "open",
    ),
    ("doors", {"referral_paths": [{"id": "a", "door": "arrest_diversion"}]}, "open"),
    (
        "doors",
        {
            "referral_paths": [
                {"id": "a", "door": "arrest_diversion"},
                {"id": "b", "door": "social_contact"},
                {"id": "c", "door": "community", "status": "closed", "why_not": "Too few."},
            ]
        },
        "done",
    ),
    (
        "manager",
        {"timeline": {"milestones": [{"id": "a", "kind": "project_manager_hired"}]}},
        "undecided",
    ),
    (
        "manager",
        {
            "timeline": {
                "milestones": [
                    {"id": "a", "kind": "project_manager_hired", "done_on": "2026-10-01"}
                ]
            }
        },
        "done",
    ),
    ("housing", {"budget": {"uses": [{"id": "a", "function": "housing"}]}}, "open"),
    ("evaluation", {"evaluation": {"design": "stepped"}}, "open"),
    ("communications", {"communications": {"rule": "Ask first."}}, "open"),
    ("succession", {"governance": {"succession": {"leads": "none"}}}, "open"),
    (
        "trained",
        {
            "training": {
                "share_before_launch": "90%",
                "sessions": [{"id": "a", "agencies": ["b"], "people": "10", "trained": "9"}],
            }
        },
        "done",
    ),
    (
        "community",
        {
            "governance": {
                "bodies": [
                    {
                        "id": "a",
                        "role": "community_leadership_team",
                        "first_meeting": "2027-01-01",
                    }
                ]
            }
        },
        "open",
    ),
    ("handoff", {"referral_paths": "none"}, "open"),
]


@pytest.mark.parametrize(("name", "sections", "standing"), CASES)
def test_a_point_is_answered_from_its_part_of_the_plan(
    name: str, sections: dict[str, object], standing: str
) -> None:
    assert CHECKS[name](plan_with(**sections)).standing == standing


SOURCE = {
    "id": "a",
    "amount": "1200",
    "basis": "per_year",
    "starts_on": "2027-01-01",
    "status": "secured",
}
USE = {"id": "u", "amount": "1200"}


@pytest.mark.parametrize(
    ("change", "standing"),
    [
        ({}, "done"),
        ({"status": "applied"}, "open"),
        ({"ends_on": "2027-12-31"}, "open"),
        ({"starts_on": None}, "undecided"),
    ],
)
def test_only_sure_money_counts_for_the_first_year(
    change: dict[str, str | None], standing: str
) -> None:
    source = {key: value for key, value in {**SOURCE, **change}.items() if value}
    plan = plan_with(
        budget={"money_sources": [source], "uses": [USE]}, timeline={"launch_on": "2027-03-01"}
    )
    assert CHECKS["funding"](plan).standing == standing


STAFF = {"function": "case_manager", "fte": "2"}


@pytest.mark.parametrize(
    ("filled", "people", "standing"),
    [("2", "40", "done"), ("1", "40", "open"), ("2", "41", "open")],
)
def test_case_managers_must_be_there_and_not_carry_too_many(
    filled: str, people: str, standing: str
) -> None:
    posts = [{"id": "p", **STAFF, "filled": filled}]
    plan = plan_with(
        case_management={
            "capacity": {"participants_planned": people},
            "providers": [{"id": "a", "posts": posts}],
        }
    )
    assert CHECKS["staff"](plan).standing == standing
