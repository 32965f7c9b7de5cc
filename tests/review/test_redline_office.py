"""Edits that people make in an office program are read back to the right clause."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.doctree.text import clause_texts
from kit.renderers.docx.read import read
from kit.review.redline import Redline, find
from tests.review.sent import edited_in_office, mou

STEPS = [
    ["replace", "by written notice", "by registered letter"],
    ["add_after", "Every duty that costs public money depends", "Each party buys its own phones."],
    ["delete", "All signed copies together"],
    ["delete_row", "County medical examiner"],
    ["comment", "An electronic signature counts", "Does state law allow this?"],
]
MOVE = [["move_up", "Participants keep their case manager, or one"]]


def found(redline: Redline) -> dict[str, str]:
    return {f"{one.kind} {one.key}": one.after for one in redline.changes}


@pytest.fixture(scope="module", params=[True, False], ids=["tracked", "untracked"])
def returned(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[bool, bytes]:
    track: bool = request.param
    return track, edited_in_office(tmp_path_factory.mktemp("office"), STEPS, track=track)


@pytest.mark.machine
def test_each_edit_is_found_at_its_clause(returned: tuple[bool, bytes]) -> None:
    track, data = returned
    redline = find(read(data), clause_texts(mou()))
    money = next(one.key for one in redline.changes if one.kind == "inserted")
    assert set(found(redline)) == {
        "edited mou-withdrawal",
        f"inserted {money}",
        "deleted general-copies",
        "edited mou-baseline",
    }
    assert "by registered letter to all" in found(redline)["edited mou-withdrawal"]
    assert found(redline)[f"inserted {money}"] == "Each party buys its own phones."
    assert "medical examiner" not in found(redline)["edited mou-baseline"]
    assert {one.tracking for one in redline.changes} == {"tracked" if track else "untracked"}
    assert all(one.before is not None for one in redline.changes)
    assert [(note.key, note.author) for note in redline.notes] == [
        ("general-electronic", "A. Counsel")
    ]


@pytest.mark.machine
def test_without_the_plan_the_same_clauses_are_found(returned: tuple[bool, bytes]) -> None:
    track, data = returned
    with_plan = found(find(read(data), clause_texts(mou())))
    redline = find(read(data))
    assert set(found(redline)) == set(with_plan)
    known = [one.before is not None for one in redline.changes if one.kind != "inserted"]
    assert known == [track] * 3


@pytest.mark.machine
@pytest.mark.parametrize("track", [True, False])
def test_a_clause_that_was_moved_is_told_as_moved(track: bool, tmp_path: Path) -> None:  # noqa: FBT001
    data = edited_in_office(tmp_path, MOVE, track=track)
    redline = find(read(data), clause_texts(mou()))
    assert [one.kind for one in redline.changes] == ["moved"]
    assert redline.changes[0].key in {"mou-withdrawal", "mou-continuity"}


@pytest.mark.machine
def test_an_untouched_file_that_was_saved_again_holds_no_change(tmp_path: Path) -> None:
    data = edited_in_office(tmp_path, [], track=False)
    redline = find(read(data))
    assert redline.changes == ()
    assert len(redline.kept) == len(clause_texts(mou()))
