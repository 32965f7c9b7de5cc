"""Five common mistakes are all told in one run, each with its line, what was typed and a cure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit.cli.main import FINDINGS, run

PLAN = """\
plan:
  id: alder-bend
  title: Alder Bend LEAD
  version: "0.1"
  kind: program
  stage: exploring
  edition: toolkit-2023-07-01
  as_of: 2026-10-01
jurisdiction:
  name: Alder County
  states: [WA]
  geographies:
    - {name: Alder County, kind: county, state: WA, geoid: 01001}
partners:
  - id: alder-police
    legal_name: Alder Police Department
    roles: [polise]
referral_paths:
  - id: arrest
    pathway: arrest_divertion
    title: Arrest diversion
    title: Diversion at arrest
eligble:
  offenses: []
"""


def line(text: str, after: str = "") -> int:
    """Give the line on which a text stands, behind another one."""
    return PLAN[: PLAN.index(text, PLAN.index(after) + len(after))].count("\n") + 1


@pytest.fixture
def found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    """Give what one run says, by what the author typed."""
    path = tmp_path / "lead.yaml"
    path.write_text(PLAN, encoding="utf-8")
    assert run(["check", str(path), "--format", "json"]) == FINDINGS
    report = json.loads(capsys.readouterr().out)
    return {one["written"]: one for one in report["diagnostics"]}


@pytest.mark.parametrize(
    ("typed", "code", "at", "meant"),
    [
        ("eligble", "SHP-002", line("eligble"), "eligibility"),
        ("polise", "VAL-002", line("polise"), "law_enforcement"),
        ("arrest_divertion", "VAL-002", line("arrest_divertion"), "arrest_diversion"),
        ("01001", "LAW-005", line("01001"), None),
        ("title", "SRC-009", line("title:", "Arrest diversion"), None),
    ],
)
def test_each_mistake_has_its_line_its_word_and_its_cure(
    found: dict[str, dict[str, object]], typed: str, code: str, at: int, meant: str | None
) -> None:
    one = found[typed]
    place = one["place"]
    assert isinstance(place, dict)
    assert (one["code"], place["line"], one["suggestion"]) == (code, at, meant)
    for part in ("message", "why", "cure", "owner"):
        assert one[part], part
    assert meant is None or meant in str(one["cure"])


def test_a_code_is_told_as_it_was_typed(found: dict[str, dict[str, object]]) -> None:
    assert "01001" in str(found["01001"]["message"])


def test_a_key_that_is_written_twice_is_shown_at_both_lines(
    found: dict[str, dict[str, object]],
) -> None:
    related = found["title"]["related"]
    assert isinstance(related, list)
    assert [one["place"]["line"] for one in related] == [line("title: Arrest")]
    assert str(line("title: Arrest")) in str(found["title"]["message"])
