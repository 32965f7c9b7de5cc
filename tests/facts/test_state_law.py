"""What the law of a state asks of a program stands in the memorandum, element by element."""

from __future__ import annotations

import pytest

from kit import catalog
from kit.documents import assemble, instances, outlines
from kit.documents.identity import meta
from kit.renderers.markdown import render
from tests.documents.plans import example

MOU = next(one for one in outlines() if one.name == "mou")
HEADING = "What state law asks"


def memorandum(*states: str) -> str:
    """Give the memorandum of the full example as if it lay in other states."""
    plan = example("harlow")
    assert plan.jurisdiction
    place = plan.jurisdiction.model_copy(update={"states": states})
    moved = plan.model_copy(update={"jurisdiction": place})
    (instance,) = instances(moved, MOU)
    return render(assemble(instance, meta(moved, "en", "test"))).decode()


@pytest.mark.parametrize("state", ["WA", "IL", "CA", "OR", "CO"])
def test_every_element_of_a_full_profile_stands_in_an_annex(state: str) -> None:
    profile = catalog.state_profile(state)
    assert profile
    annex = memorandum(state).rpartition(f"{HEADING}\n")[2]
    assert f"The law of {profile.name} asks" in memorandum(state)
    rows = [line for line in annex.splitlines() if line.startswith("| ")][2:]
    assert len(rows) == len(profile.rules) > 0
    for row, rule in zip(rows, profile.rules, strict=True):
        assert row.startswith(f"| {rule.says}")
        assert f"| {rule.citation} " in row
        assert row.endswith("| July 2026 |") == (rule.as_of == "2026-07")


def test_two_states_stand_one_after_the_other() -> None:
    text = memorandum("OR", "WA")
    assert "The law of Oregon and Washington asks" in text
    assert text.index("ORS 430.430") < text.index("RCW 71.24.589(2)")


@pytest.mark.parametrize("state", ["NM", "NV"])
def test_a_state_whose_law_asks_nothing_that_is_known_has_no_annex(state: str) -> None:
    assert HEADING not in memorandum(state)


def test_a_list_of_the_law_is_told_in_words() -> None:
    text = memorandum("WA")
    assert "Services include the kinds that the law lists: long-term case management," in text
    assert "| When paid from the WA LEAD grants |" in text
    assert "| In every program |" in text
    assert "| For a program under 50 ILCS 71 |" in memorandum("IL")
