"""Training teaches what the plan decides: exercises come from the criteria themselves."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kit import catalog
from kit.doctree.nodes import Table
from kit.facts import Scene, tell
from kit.facts.phrases import plain
from kit.facts.scopes import scenes
from kit.facts.teaching import _topics
from kit.model.plan import Plan
from tests.documents.plans import example, plan_with


def rows(plan: Plan, name: str) -> list[list[str]]:
    value = tell(Scene(plan), name).value
    assert isinstance(value, tuple)
    (block,) = value
    assert isinstance(block, Table)
    return [[plain(cell) for cell in row] for row in block.rows]


def test_every_topic_says_what_people_can_do_afterwards_and_with_what() -> None:
    assert set(_topics()) == set(catalog.vocabulary("training_topic"))
    assert all(one["able"] and one["with"] for one in _topics().values())


def test_exercises_and_answers_are_about_the_same_people() -> None:
    plan = example("harlow")
    people, answers = rows(plan, "exercise_people"), rows(plan, "exercise_answers")
    assert [row[:2] for row in people] == [row[:2] for row in answers]
    assert all(row[2:] == ["\u00a0", "\u00a0"] for row in people)


def test_answers_name_what_decides_and_who_may_waive_it() -> None:
    found = {row[1]: row[2:] for row in rows(example("harlow"), "exercise_answers")}
    plainest = "28 years old, charged with Drug possession or public use"
    assert found[plainest][0] == "The officer may make the offer."
    young = plainest.replace("28", "17")
    assert found[young] == ["No offer; nobody may waive this.", "Minimum age"]
    (driven,) = (one for person, one in found.items() if "not driven by" in person)
    assert driven[0] == "Usually no offer. This may be waived by the officer at the scene."
    assert driven[1].startswith("Does not hold: ")
    assert any("No offer on this path." in one for one in found.values())


@pytest.mark.parametrize("name", ["cedar-fork", "salmon-river", "rio-claro", "five-agencies"])
def test_small_plans_have_exercises_too(name: str) -> None:
    assert len(rows(example(name), "exercise_answers")) >= 3


def test_without_a_list_there_is_nobody_to_practice_on() -> None:
    told = tell(Scene(plan_with()), "exercise_answers")
    assert [gap.pointer for gap in told.missing] == [("eligibility",)]
    assert tell(Scene(plan_with()), "has_exercises").value is False
    plan = plan_with(eligibility={"offenses": "none"})
    assert tell(Scene(plan), "has_exercises").value is False


def test_a_session_without_topics_waits_for_them() -> None:
    plan = plan_with(training={"sessions": [{"id": "one"}]})
    (scene,) = scenes(Scene(plan), "session")
    assert tell(scene, "topics_table").missing


def test_the_roster_has_room_to_write() -> None:
    found = rows(example("tiny"), "roster_table")
    assert len(found) > 10
    assert {cell for row in found for cell in row} == {"\u00a0"}


def test_a_session_says_its_length_in_hours_or_in_minutes() -> None:
    lengths = ("0.2", "1", "1.5", "4")
    sessions = [{"id": f"s{at}", "hours": length} for at, length in enumerate(lengths)]
    plan = plan_with(training={"sessions": [*sessions, {"id": "open"}]})
    told = [tell(one, "session_length") for one in scenes(Scene(plan), "session")]
    words = [plain(one.value) for one in told[:-1] if isinstance(one.value, tuple)]  # type: ignore[arg-type] # words within a line
    assert words == ["12 minutes", "1 hour", "1.5 hours", "4 hours"]
    assert told[-1].missing


def test_nobody_is_told_the_same_trait_twice() -> None:
    for name in ("harlow", "cedar-fork", "salmon-river"):
        for row in rows(example(name), "exercise_people"):
            traits = row[1].split(", ")
            pairs = pairwise(traits)
            assert not [one for one, following in pairs if following.startswith(f"{one} ")]
            assert len(traits) == len(set(traits))
