"""`leadkit schema` gives the schemas, and the committed ones are what it gives now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import pipeline
from kit.cli.main import run

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_the_committed_schemas_are_fresh() -> None:
    made = pipeline.schemas()
    for name, text in made.items():
        assert (SCHEMAS / name).read_text(encoding="utf-8") == text, f"run: make generate ({name})"
    known = {path.name for path in SCHEMAS.glob("*.schema.json")}
    assert known - {"diagnostics.schema.json", "trace.schema.json"} == set(made)


def test_the_schema_of_a_whole_plan_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "LEAD plan"


def test_the_schema_of_a_section_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "partners.json"
    assert run(["schema", "partners", "-o", str(target)]) == 0
    assert "partners" in json.loads(target.read_text(encoding="utf-8"))["properties"]


def test_an_unknown_section_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "partner"]) == 2
    assert "Did you mean partners?" in capsys.readouterr().err


def test_every_schema_can_be_written_and_written_again(tmp_path: Path) -> None:
    for _ in range(2):
        assert run(["schema", "--all", str(tmp_path)]) == 0
        assert {path.name for path in tmp_path.iterdir()} == set(pipeline.schemas())
