"""Walking a plan meets every field once, in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit.core import Pointer, Stage, Undecided
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.model.shapes import shapes
from kit.model.walk import (
    ENTRIES,
    decided,
    each,
    entries,
    references,
    vocabulary_uses,
    walk,
)
from kit.source import read_bytes
from tests.model.trees import groups, whole_examples

PLAN = b"""
plan: {id: x, title: X, version: 1, kind: program, stage: drafting, edition: e, as_of: 2026-11-01}
jurisdiction: {states: WA}
partners:
  - {id: police, roles: [law_enforcement], bilateral_with: [health]}
  - {id: health}
  - {id: health, legal_name: Second}
information_sharing: {flows: [{id: f, from: health, elements: [enrollment_status]}]}
referral_paths: [{id: arrest, steps: [{id: offer, next: [{to: call}]}]}]
"""


@pytest.fixture
def plan() -> Plan:
    reading = read_bytes({"lead.yaml": PLAN})
    assert reading.source
    found = parse(reading.source).plan
    assert found
    return found


def written(tree: object, at: Pointer = ()) -> Iterator[Pointer]:
    """Give the pointer of every key that holds something."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if value is not None:
                yield (*at, key)
                yield from written(value, (*at, key))
    elif isinstance(tree, tuple):
        for index, item in enumerate(tree):
            yield from written(item, (*at, index))


@pytest.mark.parametrize("number", range(len(whole_examples())))
def test_walk_meets_every_key_that_an_author_wrote(number: int) -> None:
    source = whole_examples()[number]
    plan = parse(source).plan
    assert plan
    met = {value.pointer for value in walk(plan)}
    assert set(written(dict(source.data))) <= met


def test_walk_gives_undecided_fields_too(plan: Plan) -> None:
    values = {value.pointer: value for value in walk(plan)}
    assert values["partners", 0, "legal_name"].value is None
    assert values["partners", 0, "legal_name"].about.owner == "project_manager"
    assert ("need", "statement") not in values


def test_pointers_use_the_authors_own_keys(plan: Plan) -> None:
    values = {value.pointer: value.value for value in walk(plan)}
    assert values["information_sharing", "flows", 0, "from"] == "health"


def test_references_and_vocabulary_words_have_their_own_places(plan: Plan) -> None:
    found = {word.pointer: (word.names, word.text) for word in references(walk(plan))}
    assert found == {
        ("partners", 0, "bilateral_with", 0): ("partner", "health"),
        ("referral_paths", 0, "steps", 0, "next", 0, "to"): ("step", "call"),
        ("information_sharing", "flows", 0, "from"): ("partner_or_role", "health"),
    }
    used = {word.pointer: (word.names, word.text) for word in vocabulary_uses(walk(plan))}
    assert used["jurisdiction", "states", 0] == ("state", "WA")
    assert used["partners", 0, "roles", 0] == ("partner_role", "law_enforcement")
    assert used["plan", "edition"] == ("edition", "e")


def test_entries_are_found_by_id_and_the_first_counts(plan: Plan) -> None:
    found = entries(plan, "partner")
    assert list(found) == ["police", "health"]
    assert found["health"][0] == ("partners", 1)
    assert entries(plan, "offense") == {}
    assert entries(plan, "clause") == {}


def test_every_kind_of_entry_leads_to_a_list_of_the_plan() -> None:
    for at in ENTRIES.values():
        model: type = Plan
        for step in at[:-1]:
            inner = shapes(model)[str(step)].group
            assert inner
            model = inner
        shape = shapes(model)[str(at[-1])]
        assert shape.many
        assert shape.group
        assert "id" in shapes(shape.group)


def test_each_gives_nothing_for_an_undecided_list() -> None:
    assert list(each(None, ("a",))) == []
    assert list(each(["x"], ("a",))) == [(("a", 0), "x")]


def test_an_undecided_value_knows_its_owner_and_due_stage(plan: Plan) -> None:
    assert plan.partners
    assert plan.information_sharing
    assert plan.information_sharing.flows
    assert decided(plan.partners[0], "roles", ("partners", 0)) == ("law_enforcement",)
    assert decided(plan.partners[0], "legal_name", ("partners", 0)) == Undecided(
        ("partners", 0, "legal_name"), "project_manager", Stage.DRAFTING
    )
    flow = plan.information_sharing.flows[0].model_copy(update={"from_": None})
    assert decided(flow, "from_", ("f",)) == Undecided(
        ("f", "from"), "counsel", Stage.PARTNER_REVIEW
    )


def test_every_model_has_a_name_and_a_first_line() -> None:
    for group in groups():
        assert group.__doc__
        assert group.__doc__.splitlines()[0].endswith(".")
