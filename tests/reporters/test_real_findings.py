"""What is really found in plans fits every format, related places and departures included."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kit import pipeline
from kit.pipeline import Judged
from kit.reporters import formats
from tests.examples.places import BROKEN, DESIGNED, RECONSTRUCTED, broken

ROOT = Path(__file__).parents[2]
DEPARTED = """\
  reason: Outreach takes that long here.
  owner: case_management
  adaptation: Intake may take sixty days.
  decided_on: 2026-09-01
  expires: 2099-09-01
"""
HOSTILE = "100%25 \\e[31m::error::x\\r\\n::set-output name=a::b\\u202e <script>&amp;"


@cache
def real() -> tuple[Judged, ...]:
    """Give the examples, the broken ones, and one with a departure and hostile text."""
    late = (BROKEN / "intake-deadline-too-long.yaml").read_text(encoding="utf-8")
    answer = f"departures:\n- id: longer\n  rule: INT-001\n{DEPARTED}"
    answer += f'- id: hostile\n  rule: "{HOSTILE}"\n{DEPARTED}'
    plans = [*broken(), *DESIGNED, *RECONSTRUCTED]
    departed = pipeline.check({"plan/le ad%,:.yaml": f"{late}{answer}".encode()})
    return (*(pipeline.check(path) for path in plans), departed)


def reports(form: str) -> list[str]:
    return [pipeline.report([one], form, tried=True) for one in real()]


def test_there_is_enough_to_report() -> None:
    found = [one for each in real() for one in each.diagnostics]
    assert len({one.code for one in found}) > 60
    assert any(one.related for one in found)
    assert {one.departure for one in found} == {None, "longer"}
    assert any("::set-output" in one.message for one in found)


@pytest.mark.parametrize(
    ("form", "schema"),
    [
        ("json", ROOT / "schemas/diagnostics.schema.json"),
        ("sarif", ROOT / "tests/reporters/sarif-subset.schema.json"),
    ],
)
def test_reports_for_programs_fit_their_schemas(form: str, schema: Path) -> None:
    checker = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    for text in reports(form):
        checker.validate(json.loads(text))


def test_sarif_keeps_related_places_and_departures() -> None:
    runs: list[Any] = [json.loads(text)["runs"][0] for text in reports("sarif")]
    results = [result for run in runs for result in run["results"]]
    assert len(results) == sum(len(one.diagnostics) for one in real())
    related = [place for one in results for place in one.get("relatedLocations", ())]
    assert related
    assert all(place["physicalLocation"]["region"]["startLine"] > 0 for place in related)
    assert [one["ruleId"] for one in results if one.get("suppressions")] == ["INT-001"]
    uris = {place["location"]["uri"] for run in runs for place in run["artifacts"]}
    assert "plan/le%20ad%25%2C%3A.yaml" in uris


def test_github_gets_one_command_for_each_finding() -> None:
    for judged, text in zip(real(), reports("github"), strict=True):
        *commands, total, rest = text.split("\n")
        assert len(commands) == len(judged.diagnostics)
        assert all(one.startswith(("::error ", "::warning ", "::notice ")) for one in commands)
        assert all(one.count("::") >= 2 for one in commands)
        assert not any(set(one) & set("\r\x1b\u202e") for one in commands)
        assert not total.startswith("::")
        assert rest == ""


def test_every_format_tells_the_same_findings() -> None:
    for judged, *texts in zip(real(), *map(reports, formats()), strict=True):
        for one in judged.diagnostics:
            assert all(one.code in text for text in texts)
