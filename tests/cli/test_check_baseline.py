"""`leadkit check --baseline` shows and counts only what is new since an earlier report."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit.cli.main import CLEAN, FAILED, FINDINGS, USAGE, run
from kit.reporters import formats

CEDAR_FORK = Path(__file__).parents[2] / "examples" / "cedar-fork"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a copy of an example with one error in it."""
    target = tmp_path / "plan"
    shutil.copytree(CEDAR_FORK, target)
    _add(target, "need: [nothing]\n")
    return target


@pytest.fixture
def known(plan: Path, tmp_path: Path) -> Path:
    """Give the report of that plan."""
    target = tmp_path / "known.json"
    assert run(["check", str(plan), "--format", "json", "--output", str(target)]) == FINDINGS
    return target


def _add(plan: Path, text: str) -> None:
    main = plan / "lead.yaml"
    kept = main.read_text(encoding="utf-8").replace("\nneed:\n", "\nneeds:\n", 1)
    main.write_text(f"{text}{kept}", encoding="utf-8")


def test_nothing_is_left_of_what_was_known(
    plan: Path, known: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(plan), "--baseline", str(known)]) == CLEAN
    shown = capsys.readouterr()
    assert shown.out == "Nothing to report.\n"
    assert "Gone: 0." in shown.err


def test_lines_may_move(plan: Path, known: Path) -> None:
    _add(plan, "# A remark\n\n")
    assert run(["check", str(plan), "--baseline", str(known), "--quiet"]) == CLEAN


@pytest.mark.parametrize("form", formats())
def test_what_is_new_is_told_in_every_format(
    plan: Path, known: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _add(plan, "budgte: {}\n")
    asked = ["check", str(plan), "--baseline", str(known), "--format", form]
    assert run([*asked, "--quiet"]) == FINDINGS
    shown = capsys.readouterr()
    assert "budgte" in shown.out
    assert shown.err == ""
    if form == "json":
        assert json.loads(shown.out)["summary"]["errors"] == 1


def test_a_plan_that_can_not_be_read_is_told_whole(plan: Path, tmp_path: Path) -> None:
    _add(plan, "plan: [\n")
    report = tmp_path / "broken.json"
    assert run(["check", str(plan), "--format", "json", "--output", str(report)]) == FINDINGS
    assert run(["check", str(plan), "--baseline", str(report)]) == FINDINGS


def test_a_baseline_belongs_to_one_plan(plan: Path, known: Path) -> None:
    assert run(["check", str(plan), str(plan), "--baseline", str(known)]) == USAGE


def test_a_file_that_is_no_report_is_refused(plan: Path) -> None:
    assert run(["check", str(plan), "--baseline", str(plan / "lead.yaml")]) == FAILED
    assert run(["check", str(plan), "--baseline", str(plan / "nowhere.json")]) == FAILED
