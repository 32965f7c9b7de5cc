"""`leadkit trace` shows the threads of a plan on a screen, as a page or for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit.cli.main import run
from kit.review.trace import FORMAT

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE, BROKEN = str(EXAMPLES / "harlow"), str(EXAMPLES / "tiny")


def test_a_whole_plan_gives_zero_and_a_broken_hop_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", WHOLE]) == 0
    assert capsys.readouterr().out.endswith("No hop is broken.\n")
    assert run(["trace", BROKEN]) == 1
    said = capsys.readouterr().out
    assert "Broken hops (11):\n" in said
    assert "  overall.racial-equity: nobody has promised it.\n" in said


def test_programs_get_data_with_its_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", BROKEN, "--format", "json"]) == 1
    read = json.loads(capsys.readouterr().out)
    assert (read["format"], read["format_version"]) == ("lead-kit-trace", FORMAT)
    assert len(read["broken"]) == 11


def test_a_page_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "trace.html"
    assert run(["trace", BROKEN, "--format", "html", "-o", str(target)]) == 1
    page = target.read_text(encoding="utf-8")
    assert "<table" in page
    assert "From principle to measure, and back" in page
    assert "nobody has promised it" in page
    assert "<table" not in capsys.readouterr().out


def test_an_unknown_form_and_a_missing_plan_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", BROKEN, "--format", "csv"]) != 0
    assert "csv" in capsys.readouterr().err
    assert run(["trace", str(EXAMPLES / "nowhere")]) == 3
    assert "nowhere" in capsys.readouterr().err
