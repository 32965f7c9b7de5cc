"""`leadkit verify`, `leadkit redline` and annotated editions, as a person meets them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from kit.cli.main import run
from kit.doctree.text import clause_texts
from tests.renderers.test_letterhead import RING, svg
from tests.review.sent import HARLOW, mou, sent, typed


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    path = tmp_path / "returned.docx"
    path.write_bytes(typed("by written notice", "by letter"))
    return path


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "mou.docx"
    path.write_bytes(sent())
    return path


def test_a_genuine_file_gives_zero(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(whole)]) == 0
    assert "genuine." in capsys.readouterr().out
    assert run(["verify", str(whole), "--plan", str(HARLOW)]) == 0
    assert "Proved" in capsys.readouterr().out


def test_an_edited_file_gives_one(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(edited), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["genuine"] is False


def test_a_redline_gives_one_and_an_untouched_file_zero(
    edited: Path, whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["redline", str(whole)]) == 0
    assert f"{len(clause_texts(mou()))} kept" in capsys.readouterr().out
    assert run(["redline", str(edited), "--plan", str(HARLOW)]) == 1
    assert "[-written notice-] {+letter+}" in capsys.readouterr().out
    assert run(["redline", str(edited), "--plan", str(HARLOW), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["changes"][0]["clause"] == "mou-withdrawal"
    assert run(["redline", str(edited), "--plan", str(HARLOW), "--format", "yaml"]) == 1
    assert capsys.readouterr().out.startswith("documents:\n  overrides:\n")


def test_a_file_may_come_from_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent("pdf"))))
    assert run(["verify", "-"]) == 0
    assert "PDF file of 'mou'" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["verify", "redline"])
def test_a_file_that_is_not_there_is_told(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, str(tmp_path / "none.docx")]) == 3
    assert "can't be read: No such file" in capsys.readouterr().err
    assert run([command, str(tmp_path)]) == 3
    assert "is no file" in capsys.readouterr().err


def test_a_plan_that_cannot_be_read_is_told(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lead.yaml").write_text("plan: [\n", encoding="utf-8")
    assert run(["verify", str(whole), "--plan", str(tmp_path)]) == 3
    assert "leadkit check" in capsys.readouterr().err


def test_an_annotated_edition_lies_beside_the_document(tmp_path: Path) -> None:
    target = tmp_path / "p"
    asked = ["--only", "mou", "--annotated", "-q"]
    assert run(["build", str(HARLOW), "-o", str(target), *asked]) == 0
    names = {path.name for path in (target / "mou").iterdir()}
    assert names == {"mou.docx", "mou.pdf", "mou.html", "mou.md", "mou-annotated.docx"}
    annotated = target / "mou" / "mou-annotated.docx"
    assert run(["verify", str(annotated), "--plan", str(HARLOW)]) == 0


def test_a_seal_stands_in_every_letterhead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in HARLOW.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    target = tmp_path / "documents.yaml"
    head = "  letterhead:\n    seal: seal.svg\n    seal_description: Seal of Harlow County\n"
    said = target.read_text(encoding="utf-8").replace("  letterhead:\n", head)
    target.write_text(said, encoding="utf-8")
    asked = ["build", str(tmp_path), "-o", str(tmp_path / "p"), "--only", "mou", "-q"]
    assert run(asked) == 3
    assert "has no such file" in capsys.readouterr().err
    (tmp_path / "seal.svg").write_bytes(svg(RING))
    assert run(asked) == 0
    page = (tmp_path / "p" / "mou" / "mou.html").read_text(encoding="utf-8")
    assert 'alt="Seal of Harlow County"' in page
    assert run(["verify", str(tmp_path / "p" / "mou" / "mou.pdf"), "--plan", str(tmp_path)]) == 0
