"""`leadkit check` tells every fault in one run, in any format, from files or streams."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from kit.cli.main import run
from kit.reporters import formats
from tests.source.test_bombs import BOMB

GOOD = """\
plan:
  id: harbor
  title: Harbor LEAD
  version: "0.1"
  kind: program
  stage: exploring
  edition: toolkit-2023-07-01
  as_of: {day}
  contact: {{office: Program Manager}}
  languages: [en]
partners: [{{id: harbor, legal_name: City of Harbor, roles: [project_management]}}]
jurisdiction:
  name: Harbor City
  kind: city
  states: [WA]
"""


def plan(folder: Path, text: str = "", *, days_old: int = 0) -> Path:
    day = date.today() - timedelta(days=days_old)  # noqa: DTZ011 - the command reads the local day
    path = folder / "lead.yaml"
    path.write_text(GOOD.format(day=day.isoformat()) + text, encoding="utf-8")
    return path


def test_a_clean_plan_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(plan(tmp_path))]) == 0
    assert "error" not in capsys.readouterr().out


def test_a_folder_and_its_file_are_the_same_plan(tmp_path: Path) -> None:
    plan(tmp_path)
    assert run(["check", str(tmp_path)]) == 0


def test_every_fault_is_told_in_one_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path, "  setting: seaside\n  populaton: 5\nneed: [a]\n")
    assert run(["check", str(path)]) == 1
    shown = capsys.readouterr().out
    for place in (":16:", ":17:", ":18:"):
        assert f"{path}{place}" in shown
    assert "3 errors" in shown


def test_several_plans_are_told_in_one_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        paths.append(str(plan(tmp_path / name, "x: y\n")))
    assert run(["check", *paths]) == 1
    shown = capsys.readouterr().out
    assert all(path in shown for path in paths)
    assert "2 errors" in shown


@pytest.mark.parametrize("form", formats())
def test_every_format_that_exists_can_be_asked_for(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(plan(tmp_path, "x: y\n")), "--format", form]) == 1
    assert "SHP-002" in capsys.readouterr().out


def test_an_unknown_format_is_wrong_usage(tmp_path: Path) -> None:
    assert run(["check", str(plan(tmp_path)), "--format", "xml"]) == 2


def test_json_is_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(plan(tmp_path, "x: y\n")), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["errors"] == 1


def test_a_plan_can_come_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = plan(tmp_path, "x: y\n").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert run(["check", "-"]) == 1
    assert "standard input:16:1" in capsys.readouterr().out


def test_a_report_can_go_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "deep" / "report.txt"
    assert run(["check", str(plan(tmp_path, "x: y\n")), "-o", str(target), "--color"]) == 1
    assert capsys.readouterr().out == ""
    assert "SHP-002" in target.read_text(encoding="utf-8")
    assert "\x1b" not in target.read_text(encoding="utf-8")


def test_color_comes_only_when_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(plan(tmp_path, "x: y\n"))
    for arguments, colored in (([], False), (["--color"], True), (["--no-color"], False)):
        run(["check", path, *arguments])
        assert ("\x1b[" in capsys.readouterr().out) == colored
    monkeypatch.setenv("NO_COLOR", "1")
    run(["check", path])
    assert "\x1b[" not in capsys.readouterr().out


def test_a_later_stage_asks_for_more(tmp_path: Path) -> None:
    path = str(plan(tmp_path))
    assert run(["check", path, "--stage", "exploring"]) == 0
    assert run(["check", path, "--stage", "bureau_review"]) == 1


def test_an_unknown_stage_is_wrong_usage(tmp_path: Path) -> None:
    assert run(["check", str(plan(tmp_path)), "--stage", "someday"]) == 2


@pytest.mark.parametrize("day", ["tomorrow", "2027-02-30", "27-1-1"])
def test_a_day_that_is_none_is_wrong_usage(tmp_path: Path, day: str) -> None:
    assert run(["check", str(plan(tmp_path)), "--as-of", day]) == 2


def test_standard_input_is_one_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-", "-"]) == 2
    assert "name it once" in capsys.readouterr().err


def test_two_words_in_one_text_are_told_to_be_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roles = "partners:\n  - {id: x, legal_name: X, roles: 'Law enforcement, prosecutor'}\n"
    path = plan(tmp_path)
    text = path.read_text(encoding="utf-8").partition("partners:")[0]
    path.write_text(text + roles, encoding="utf-8")
    assert run(["check", str(path), "--only", "VAL-002"]) == 1
    assert "commas between: [law_enforcement, prosecutor]." in capsys.readouterr().out


def test_an_unknown_rule_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(plan(tmp_path)), "--only", "XYZ-999"]) == 2
    assert "XYZ-999" in capsys.readouterr().err


def test_a_missing_plan_is_no_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "none")]) == 3
    assert "no file or folder" in capsys.readouterr().err


def test_an_old_day_is_reminded_of_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(plan(tmp_path, days_old=91))
    assert run(["check", path]) == 0
    assert "91 days ago" in capsys.readouterr().err
    assert run(["check", path, "--quiet"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["check", path, "--as-of", "2026-11-01"]) == 0
    assert capsys.readouterr().err == ""


def test_a_day_of_ninety_days_ago_is_young_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(plan(tmp_path, days_old=90))])
    assert capsys.readouterr().err == ""


def test_an_impossible_day_is_a_finding_and_no_reminder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = plan(tmp_path)
    path.write_text(GOOD.format(day="2026-02-30"), encoding="utf-8")
    assert run(["check", str(path)]) == 1
    assert capsys.readouterr().err == ""


def test_the_line_is_shown_also_where_the_file_can_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = plan(tmp_path, "need: [open\n")
    assert run(["check", str(path)]) == 1
    assert "| need: [open\n" in capsys.readouterr().out


def test_trying_all_situations_can_be_left_out_or_asked_for_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def told(proofs: str) -> tuple[set[str], int]:
        run(["check", "examples/harlow", "-q", "--format", "json", "--proofs", proofs])
        report = json.loads(capsys.readouterr().out)
        codes = {one["code"] for one in report["diagnostics"]}
        played = [(row["plan"], row["runs"]) for row in report["simulation"]]
        assert played == ([] if proofs == "without" else [("harlow-lead", 100)])
        return codes, sum(row["situations"] for row in report["enumeration"])

    everything, tried = told("with")
    field_rules, none = told("without")
    proofs, again = told("only")
    assert tried == again > none == 0
    assert field_rules | proofs == everything
    assert field_rules & proofs == set()
    assert "ELG-011" in proofs


def test_a_refused_file_is_told_before_model_and_rules_are_loaded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.yaml"
    path.write_text(BOMB, encoding="utf-8")
    program = (
        "import sys; from kit.cli.main import run; run(['check', sys.argv[1], '-q']);"
        "print([name for name in ('pydantic', 'kit.model', 'kit.rules') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert "SRC-011" in done.stdout
    assert done.stdout.endswith("\n[]\n")
