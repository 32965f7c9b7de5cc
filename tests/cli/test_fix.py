"""`leadkit fix` mends files in place, shows what it did, and tells what is left."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kit.cli.main import CLEAN, FAILED, FINDINGS, run

CEDAR_FORK = Path(__file__).parents[2] / "examples" / "cedar-fork"
SLIP, RIGHT = "jurisdicton:", "jurisdiction:"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a copy of an example with a slip in its main file."""
    target = tmp_path / "plan"
    shutil.copytree(CEDAR_FORK, target)
    main = target / "lead.yaml"
    text = main.read_text(encoding="utf-8")
    assert f"\n{RIGHT}" in text
    main.write_bytes(text.replace(f"\n{RIGHT}", f"\n{SLIP}").replace("\n", "\r\n").encode())
    return target


def test_a_slip_is_mended_in_place(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (plan / "lead.yaml").read_bytes()
    assert run(["fix", str(plan)]) == CLEAN
    after = (plan / "lead.yaml").read_bytes()
    assert after == before.replace(SLIP.encode(), RIGHT.encode())
    said = capsys.readouterr().out
    assert f"-{SLIP}\n+{RIGHT}\n" in said
    assert '"jurisdicton" is now "jurisdiction" (SHP-002 unknown-section)' in said
    assert "Errors before: 1. Errors now: 0." in said


def test_a_space_that_is_none_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lead.yaml"
    path.write_text("plan:\n  id:\u00a0harbor\n  title: Harbor\n", encoding="utf-8")
    run(["fix", str(path), "--dry-run"])
    said = capsys.readouterr().out
    assert "2:6: a sign that looks like a space is now an ordinary space (SRC-051" in said


def test_a_dry_run_writes_nothing(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (plan / "lead.yaml").read_bytes()
    assert run(["fix", str(plan), "--dry-run"]) == FINDINGS
    assert (plan / "lead.yaml").read_bytes() == before
    assert f"+{RIGHT}" in capsys.readouterr().out


def test_errors_that_remain_are_the_exit_code(tmp_path: Path) -> None:
    path = tmp_path / "lead.yaml"
    path.write_text("plan:\n  id: harbor\n", encoding="utf-8")
    assert run(["fix", str(path)]) == FINDINGS


def test_a_good_plan_is_left_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", str(CEDAR_FORK)]) == CLEAN
    assert capsys.readouterr().out == "There is nothing that can be repaired safely.\n"


def test_what_is_not_certain_is_only_suggested(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main = plan / "lead.yaml"
    before = main.read_bytes().replace(SLIP.encode(), b"jurisdictions_of:")
    main.write_bytes(before)
    run(["fix", str(plan)])
    assert main.read_bytes() == before
    said = capsys.readouterr().out
    assert "something else may be meant" in said
    assert 'did you mean "jurisdiction"?' in said
    assert "See them with: leadkit check" in said


def test_quiet_says_nothing(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", str(plan), "--quiet"]) == CLEAN
    assert capsys.readouterr().out == ""


def test_the_permissions_of_a_file_stay(plan: Path) -> None:
    main = plan / "lead.yaml"
    main.chmod(0o600)
    before = stat.S_IMODE(main.stat().st_mode)
    assert run(["fix", str(plan)]) == CLEAN
    assert stat.S_IMODE(main.stat().st_mode) == before


def test_a_link_is_not_written_through(plan: Path, tmp_path: Path) -> None:
    main = plan / "lead.yaml"
    real = main.rename(tmp_path / "elsewhere.yaml")
    main.symlink_to(real)
    assert run(["fix", str(plan)]) == FAILED
    assert main.is_symlink()
    assert SLIP.encode() in real.read_bytes()


def test_standard_input_is_mended_to_standard_output() -> None:
    broken = b"plan:\n  id: a\n  titel: B\n  version: 1\n  kind: program\n  stage: exploring\n"
    broken += b"  edition: toolkit-2023-07-01\n  as_of: 2026-10-01\n"
    done = subprocess.run(
        [sys.executable, "-c", "from kit.cli.main import main; main()", "fix", "-"],
        input=broken,
        capture_output=True,
        check=False,
    )
    assert done.stdout == broken.replace(b"titel", b"title"), done.stderr
    assert b'"titel" is now "title"' in done.stderr
