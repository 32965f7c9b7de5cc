"""The status says what comes next, who can do it, and how far each section has come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit.cli.main import run
from kit.core import Stage
from kit.review.remaining import following

PLAN = """\
plan:
  id: harbor
  title: Harbor LEAD
  version: "0.1"
  kind: {kind}
  stage: {stage}
  edition: toolkit-2023-07-01
  as_of: 2026-11-01
  contact: {{office: Program Manager}}
  languages: [en]
jurisdiction: {{name: Harbor City, kind: city, states: [WA]}}
partners:
  - {{id: police, roles: [law_enforcement], legal_name: Harbor Police}}
"""


def status(folder: Path, *arguments: str, stage: str = "exploring", kind: str = "program") -> int:
    path = folder / "lead.yaml"
    path.write_text(PLAN.format(stage=stage, kind=kind), encoding="utf-8")
    return run(["status", str(path), "-q", *arguments])


def test_the_next_five_come_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(tmp_path) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Harbor LEAD: at stage exploring, looking at drafting."
    assert lines[2] == "Next:"
    block = lines[3 : lines.index("", 3)]
    numbers = [line[:5] for line in block if not line.startswith("     ")]
    assert numbers == [f"  {number}. " for number in range(1, 6)]
    assert max(map(len, lines)) <= 88


def test_what_is_left_is_grouped_by_owner(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path)
    shown = capsys.readouterr().out
    assert "  prosecutor (2)\n    sections: eligibility, prosecution\n" in shown
    assert "    partners.police: short_name, agreement\n" in shown


def test_each_fault_is_told_with_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path)
    shown = " ".join(capsys.readouterr().out.split())
    assert "No partner has the role: case management. No partner has the role: prosecutor." in shown
    assert shown.count("[PAR-001]") == 2
    status(tmp_path, "--owner", "project_manager")
    assert "No partner has the role: prosecutor. Add a partner" in " ".join(
        capsys.readouterr().out.split()
    )


def test_places_that_lack_the_same_share_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", "examples/cedar-fork", "-q"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "referral_paths.arrest, social, community: priority, record_kept" in shown
    assert "commitments.harm-reduction, deputies-write, line-officers" in shown


def test_one_role_can_ask_for_its_own_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path, "--owner", "prosecutor")
    shown = capsys.readouterr().out
    assert "Left for drafting, prosecutor (2):" in shown
    assert (
        "  eligibility: Add the section eligibility: Who may be diverted. Due: drafting.\n" in shown
    )
    assert "budget" not in shown


def test_a_role_that_nobody_has_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status(tmp_path, "--owner", "prosecuter") == 2
    told = capsys.readouterr().err
    assert "There is no role prosecuter. Did you mean prosecutor? There are: project_mana" in told
    assert status(tmp_path, "--owner", "sheriff") == 2
    assert "There is no role sheriff. There are:" in capsys.readouterr().err
    assert status(tmp_path, "--owner", "Case-Management") == 1


def test_each_section_shows_how_far_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path)
    shown = capsys.readouterr().out
    plan_line = next(line for line in shown.splitlines() if line.startswith("  plan "))
    assert "░" not in plan_line
    assert "budget               ░░░░░░░░░░░░░░░░░░░░ 0 of 1" in shown


def test_programs_get_the_same_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status(tmp_path, "--format", "json")
    said = json.loads(capsys.readouterr().out)
    assert (said["stage"], said["goal"]) == ("exploring", "drafting")
    assert {
        "path": "need",
        "says": None,
        "what": "Add the section need: Why it is needed.",
        "owner": "project_manager",
    }.items() <= next(one for one in said["open"] if one["path"] == "need").items()


def test_another_stage_can_be_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = []
    for stage in ("exploring", "drafting", "bureau_review"):
        status(tmp_path, "--stage", stage, "--format", "json")
        counts.append(len(json.loads(capsys.readouterr().out)["open"]))
    assert counts[0] < counts[1] < counts[2]


def test_nothing_is_undecided_in_a_reconstruction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path, "--format", "json", kind="reconstruction", stage="operating")
    said = json.loads(capsys.readouterr().out)
    assert [one for one in said["open"] if one["code"] is None] == []


def test_nothing_left_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(tmp_path, "--stage", "exploring") == 0
    assert "Nothing is left to do for exploring." in capsys.readouterr().out


def test_a_plan_without_a_heart_shows_its_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lead.yaml").write_text("jurisdiction: {name: x}\n")
    assert run(["status", str(tmp_path)]) == 1
    assert "SHP-003" in capsys.readouterr().out


def test_an_old_day_is_reminded_of_unless_quiet_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status(tmp_path)
    assert capsys.readouterr().err == ""
    path = tmp_path / "lead.yaml"
    path.write_text(path.read_text().replace("2026-11-01", "2020-01-01"))
    assert run(["status", str(path)]) == 1
    assert "2020-01-01" in capsys.readouterr().err


def test_the_last_stage_is_followed_by_itself() -> None:
    assert following(Stage.RENEWAL) is Stage.RENEWAL
    assert following(Stage.EXPLORING) is Stage.DRAFTING
