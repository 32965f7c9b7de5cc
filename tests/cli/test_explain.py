"""`leadkit explain` tells what stands behind any finding."""

from __future__ import annotations

import pytest

from kit.authoring.explain import Topic, text, topic, topics
from kit.cli.main import run
from kit.core import KitError


@pytest.mark.parametrize("code", topics())
def test_every_topic_can_be_read_on_a_screen(code: str) -> None:
    shown = text(topic(code))
    assert shown.startswith(f"{code} {topics()[code].name}")
    assert "{" not in topics()[code].cure
    prose = [line for line in shown.splitlines() if not line.startswith((" ", "-", "|"))]
    assert [line for line in prose if len(line) > 88 and " " in line and "http" not in line] == []


def test_codes_are_unique_and_so_are_names() -> None:
    names = [found.name for found in topics().values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("word", ["ELG-014", "elg-014", "blanket-record-bar", " ELG-014 "])
def test_a_code_or_a_name_is_found_in_any_case(word: str) -> None:
    assert topic(word).code == "ELG-014"


def test_a_slip_of_the_pen_gets_its_cure() -> None:
    with pytest.raises(KitError, match="Did you mean ELG-014"):
        topic("ELF-014")
    with pytest.raises(KitError, match="explain --list") as told:
        topic("something else")
    assert "Did you mean" not in str(told.value)


def test_examples_keep_their_lines_and_lists_stay_lists() -> None:
    body = "One two.\n\n- first\n- second\n\n```yaml\na:\n  b: 1\n```\n\nAfter."
    shown = text(Topic("X-1", "x", "Title", "Why.", "Cure.", sections={"Head": body}))
    assert "    a:\n      b: 1" in shown
    assert "- first\n- second" in shown
    assert shown.endswith("After.")


def test_several_codes_are_explained_in_turn(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "SHP-001", "SRC-001"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("SHP-001") < shown.index("SRC-001")


def test_all_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(topics())


def test_the_codes_of_a_family_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "--list", "elg", "DEF"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line[:4] for line in lines} == {"ELG-", "DEF-"}
    assert run(["explain", "--list", "XYZ"]) == 2
    assert "There are no findings XYZ. There are: " in capsys.readouterr().err
    assert run(["explain", "elg"]) == 2
    assert "leadkit explain --list ELG" in capsys.readouterr().err


def test_an_unknown_code_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "XYZ-000"]) == 2
    assert "XYZ-000" in capsys.readouterr().err


def test_no_code_is_wrong_usage() -> None:
    assert run(["explain"]) == 2
