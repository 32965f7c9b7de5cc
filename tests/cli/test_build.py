"""`leadkit build` writes a whole package or nothing, and tells what it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.cli.main import run
from kit.review.package import FORMATS
from tests.cli.test_check import plan

ONLY = ["--only", "mou", "--format", "markdown", "--quiet"]


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "plan").mkdir()
    path, target = plan(tmp_path / "plan"), tmp_path / "package"
    assert run(["build", str(path), "-o", str(target), *ONLY]) == 0
    return path, target


def again(built: tuple[Path, Path], *more: str) -> int:
    path, target = built
    return run(["build", str(path), "-o", str(target), *ONLY[:-1], *more])


def names(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def test_a_package_holds_what_was_asked_for_and_an_overview(built: tuple[Path, Path]) -> None:
    assert names(built[1]) == {"README.md", "mou/mou.md", "manifest.json"}
    assert "mou/mou.md" in (built[1] / "README.md").read_text(encoding="utf-8")


def test_building_twice_changes_nothing(
    built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert again(built) == 0
    assert "up to date already" in capsys.readouterr().out


def test_what_was_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path)
    assert run(["build", str(path), "-o", str(tmp_path / "p"), *ONLY[:-1]]) == 0
    assert "Wrote 3 files" in capsys.readouterr().out


def test_the_folder_that_one_is_in_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = plan(tmp_path)
    (tmp_path / "p").mkdir()
    monkeypatch.chdir(tmp_path / "p")
    assert run(["build", str(path), "-o", ".", *ONLY[:-1]]) == 0
    assert f"Wrote 3 files to {tmp_path / 'p'}.\n" in capsys.readouterr().out


def test_an_edited_file_stops_the_build(
    built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = built[1] / "mou" / "mou.md"
    file.write_text("ours now", encoding="utf-8")
    assert again(built) == 3
    assert "mou/mou.md" in capsys.readouterr().err
    assert again(built, "--keep-edited") == 0
    assert "mou/mou.new.md" in capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == "ours now"
    assert again(built, "--force") == 0
    assert "edited/mou/mou.md" in capsys.readouterr().out
    assert (built[1] / "edited" / "mou" / "mou.md").read_text(encoding="utf-8") == "ours now"


def test_keeping_and_forcing_at_once_is_wrong_usage(built: tuple[Path, Path]) -> None:
    assert again(built, "--keep-edited", "--force") == 2


def test_a_package_can_be_compared_without_writing(
    built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert again(built, "--check") == 0
    assert "Up to date." in capsys.readouterr().out
    (built[1] / "mou" / "mou.md").unlink()
    assert again(built, "--check") == 1
    assert "missing   mou/mou.md" in capsys.readouterr().out
    assert again(built, "--check", "--quiet") == 1
    assert capsys.readouterr().out == ""
    assert not (built[1] / "mou" / "mou.md").exists()


def test_what_the_plan_no_longer_asks_for_is_removed(
    built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = built
    more = ["--only", "mou", "--format", "html"]
    assert run(["build", str(path), "-o", str(target), *more]) == 0
    assert "Removed mou/mou.md" in capsys.readouterr().out


def test_errors_stop_a_build_unless_it_is_a_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = plan(tmp_path, "  setting: seaside\n"), tmp_path / "p"
    assert run(["build", str(path), "-o", str(target), *ONLY]) == 1
    shown = capsys.readouterr()
    assert "SHP-005" in shown.out
    assert "--draft" in shown.err
    assert not target.exists()
    assert run(["build", str(path), "-o", str(target), *ONLY, "--draft"]) == 0
    assert "open errors" in (target / "mou" / "mou.md").read_text(encoding="utf-8")


def test_a_draft_never_deploys_a_plan_with_errors_in_eligibility(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = plan(tmp_path, "eligibility: {minimum_age: young}\n"), tmp_path / "p"
    asked = ["--only", "postgresql", "--only", "mou", "--format", "markdown", "--draft"]
    assert run(["build", str(path), "-o", str(target), *asked]) == 0
    assert "No deployment target was built" in capsys.readouterr().out
    assert not (target / "deployment").exists()


def test_an_unknown_name_is_told_with_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = plan(tmp_path)
    assert run(["build", str(path), "-o", str(tmp_path / "p"), "--only", "mous"]) == 2
    assert "mous. Did you mean mou? There are: mou, bilateral-mou" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_that_exists_can_be_asked_for(form: str, tmp_path: Path) -> None:
    target = tmp_path / "p"
    asked = ["--only", "mou", "--format", form, "-q"]
    assert run(["build", str(plan(tmp_path)), "-o", str(target), *asked]) == 0
    assert (target / "mou" / f"mou.{FORMATS[form][0]}").stat().st_size > 1000
