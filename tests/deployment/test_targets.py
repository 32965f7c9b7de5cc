"""Targets are found by looking, and hold what every target must."""

from __future__ import annotations

from importlib.resources import files

import pytest

from kit.core import Artifact
from kit.deployment import target, targets
from kit.model.plan import Plan
from kit.output.names import fault_of
from tests.sharing.plans import small, small_tree

BARE = Plan.model_validate({"plan": small_tree()["plan"]})


def test_every_folder_with_a_target_is_found() -> None:
    assert [one.name for one in targets()] == ["postgresql", "xlsform"]


def test_an_unknown_target_is_no_target() -> None:
    with pytest.raises(KeyError):
        target("oracle")


@pytest.mark.parametrize("name", ["postgresql", "xlsform"])
def test_each_target_is_named_like_its_folder_and_has_a_page(name: str) -> None:
    found = target(name)
    assert found.title
    page = files("kit.deployment").joinpath(name, "README.md").read_text(encoding="utf-8")
    assert page.startswith("# ")
    assert page in [a.content.decode() for a in found.build(small()) if a.path == "README.md"]


@pytest.mark.parametrize("plan", [small(), BARE], ids=["small", "bare"])
def test_each_file_can_be_written_anywhere(plan: Plan) -> None:
    for one in targets():
        made = one.build(plan)
        assert all(isinstance(file, Artifact) for file in made)
        assert [fault_of(file.path) for file in made] == [None] * len(made)
        assert len({file.path for file in made}) == len(made)


def test_entries_that_stand_twice_break_no_target() -> None:
    tree = small_tree()
    twice = {
        **tree,
        "partners": [*tree["partners"], tree["partners"][0]],
        "referral_paths": [*tree["referral_paths"], tree["referral_paths"][0]],
        "law_enforcement": [*tree["law_enforcement"], tree["law_enforcement"][0]],
    }
    for one in targets():
        names = [file.path for file in one.build(small())]
        assert [file.path for file in one.build(Plan.model_validate(twice))] == names
