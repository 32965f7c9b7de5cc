"""The reports for programs hold to their formats, whatever a plan says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kit.core import Diagnostic, KitError
from kit.core import Place as Span
from kit.eligibility.proof import Covered, Place
from kit.reckoning.program import Door, Program, Step
from kit.reckoning.simulation import simulate
from kit.reporters import formats, reporter
from kit.source import read_bytes
from tests.reporters.samples import ALL, DEPARTED, FILES, FULL, HOSTILE, NOTE, WARNING, found

ROOT = Path(__file__).parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas/diagnostics.schema.json").read_text()))
SARIF = Draft202012Validator(
    json.loads(Path(__file__).with_name("sarif-subset.schema.json").read_text())
)


def rendered(name: str, *report: Diagnostic, **options: str) -> Any:  # noqa: ANN401 - JSON
    text = reporter(name)(report, FILES, version=options.get("version", ""))
    assert text.isascii()
    assert text.endswith("\n")
    return json.loads(text)


def test_formats_are_found_by_their_modules() -> None:
    assert formats() == ("github", "json", "sarif", "text")
    with pytest.raises(KitError, match=r'no report format "xml".*github, json, sarif, text'):
        reporter("xml")


def test_a_report_never_changes_what_it_is_given() -> None:
    for name in formats():
        render = reporter(name)
        assert render(ALL, FILES, width=0, color=False, version="") == render(ALL, FILES)


def test_the_json_report_holds_every_part() -> None:
    report = rendered("json", *ALL, version="1.2.3")
    SCHEMA.validate(report)
    assert report["summary"] == {"errors": 1, "warnings": 1, "notes": 1, "departed": 1}
    assert report["kit_version"] == "1.2.3"
    assert report["diagnostics"][0] == {
        "code": "ELG-014",
        "name": "blanket-record-bar",
        "severity": "error",
        "message": "The plan excludes everyone with a record.",
        "why": "The people whom LEAD is for have records.",
        "cure": "Name the offenses that exclude and a look-back.",
        "owner": "prosecutor",
        "source": "https://example.org/model core 4",
        "edition": "toolkit-2023-07-01",
        "path": "eligibility.exclusions[1]",
        "pointer": "/eligibility/exclusions/1",
        "address": "",
        "place": {
            "file": "plan/lead.yaml",
            "line": 3,
            "column": 10,
            "end_line": 3,
            "end_column": 19,
        },
        "written": "市のLEAD: a",
        "suggestion": "'市のLEAD: a'",
        "due": "bureau_review",
        "departure": None,
        "related": [
            {
                "says": "first written here",
                "place": {
                    "file": "plan/lead.yaml",
                    "line": 2,
                    "column": 3,
                    "end_line": 2,
                    "end_column": 5,
                },
            }
        ],
    }
    assert report["diagnostics"][3]["departure"] == "slow-start"
    assert report["diagnostics"][2]["place"] is None


def test_what_was_tried_is_told_apart_in_json_and_text() -> None:
    tried = (
        Covered(Place("arrest", ("police",)), 10, 400, ("age", "theft"), ("age", "theft of a")),
        Covered(Place("arrest", ("sheriff",)), 10, 600, ("age",), ("age",)),
        Covered(Place(None, ()), 1024, 1024, (), ()),
    )
    report = json.loads(reporter("json")(ALL, FILES, tried=tried))
    SCHEMA.validate(report)
    assert [row["situations"] for row in report["enumeration"]] == [10, 10, 1024]
    assert report["enumeration"][0]["one_at_a_time"] == ["age", "theft of a"]
    assert rendered("json", *ALL)["enumeration"] == []
    text = reporter("text")(ALL, FILES, tried=tried)
    assert text.split("\n\n")[-2] == (
        "Eligibility, tried situation by situation:\n"
        "  path 'arrest': 20 of 1,000 situations; changed only one at a time: age; theft of a\n"
        "  every path: all 1,024 situations"
    )
    assert "tried situation" not in reporter("text")(ALL, FILES, tried=())


def test_what_was_played_is_told_apart_in_json_and_text() -> None:
    doors = (Door("arrest", 0, 10), Door(None, 31, 2))
    steps = (Step(0, 1.5, 30), Step(60, 3, 50))
    given = Program(date(2027, 3, 1), doors, steps, 0.5, 180, 30)
    played = (simulate("p", given), simulate("q", ("the average stay", "acceptance")))
    report = json.loads(reporter("json")(ALL, FILES, played=played))
    SCHEMA.validate(report)
    row, empty = report["simulation"]
    assert (row["plan"], row["runs"], row["given"]["launch_on"]) == ("p", 100, "2027-03-01")
    assert row["given"]["staffing"][1] == {"day": 60, "posts": 3, "places": 50}
    assert row["runs_with_wait_or_refusal"] == played[0].held_up
    assert row["intakes_at_once"]["middle"] <= row["intakes_at_once"]["most"]
    assert (empty["runs"], empty["given"], empty["people_waiting"]) == (0, None, None)
    assert empty["missing"] == ["the average stay", "acceptance"]
    assert rendered("json", *ALL)["simulation"] == []


def test_what_was_played_is_told_in_words() -> None:
    crowded = Program(None, (Door("arrest", 0, 10),), (Step(0, 2, 20), Step(90, 3, 25)), 1, 180, 30)
    roomy = Program(None, (Door("arrest", 0, 1),), (Step(0, 0, 500),), 0.5, 180, None)
    many = Program(None, (Door("arrest", 0, 301),), (Step(0, 0, 500),), 0.5, 180, None)
    played = (simulate("p", crowded), simulate("q", roomy), simulate("r", many))
    text = reporter("text")(ALL, FILES, played=(*played, simulate("s", ("the average stay",))))
    assert text.split("\n\n")[-2] == TOLD
    assert "played" not in reporter("text")(ALL, FILES, played=())


ASSUMED = (
    "  taken for granted: referrals come by chance, at an even rate; each person stays for a time"
    " of their own, on average as planned; nobody gives up waiting\n"
    "  not tried: staff who leave; people who come back; busy and quiet seasons; money that ends;"
    " which provider a person wants\n"
)
TOLD = (
    "The first 24 months, played 100 times by chance:\n"
    "  room: 20 places at the launch, 25 from day 90; about 59 people would be active in the end\n"
    "  full: in 100 of 100 runs every place is taken, the earliest in month 2, half of them by"
    " month 3\n"
    "  waiting: in 100 of 100 runs people wait or are turned away; in 100 they are turned away or"
    " wait past the intake deadline; the longest wait is 455 days\n"
    "  intake: in half of the runs at most 19 people, 6.3 for each case manager, begin within 30"
    f" days; never more than 25\n{ASSUMED}"
    "The first 24 months, played 100 times by chance:\n"
    "  room: 500 places at the launch; about 3 people would be active in the end\n"
    "  full: in no run is every place taken\n"
    "  waiting: in no run does anyone wait or get turned away\n"
    "  intake: in half of the runs at most 2 people begin within a month; never more than 5\n"
    f"{ASSUMED}"
    "The first 24 months were not played; more than 300 referrals a month are expected.\n"
    "The first 24 months were not played; not said yet: the average stay."
)


def test_the_schema_of_the_json_report_is_sound_and_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    report = rendered("json", FULL)
    report["diagnostics"][0]["surprise"] = 1
    assert not SCHEMA.is_valid(report)
    assert not SCHEMA.is_valid({**rendered("json"), "format_version": "2.0"})


def test_the_sarif_report_names_rules_and_points_at_them() -> None:
    report = rendered("sarif", *ALL, FULL, version="1.2.3")
    SARIF.validate(report)
    (run,) = report["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("leadkit", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["CAP-002", "ELG-014", "GOV-001", "INT-003"]
    assert driver["rules"][1]["helpUri"] == "https://example.org/model%20core%204"
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == [
        "error",
        "warning",
        "note",
        "error",
        "error",
    ]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "plan/lead.yaml"},
        "region": {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 19},
    }
    assert "physicalLocation" not in run["results"][2]["locations"][0]
    assert run["results"][0]["relatedLocations"][0]["message"]["text"] == "first written here"
    assert [len(result.get("suppressions", [])) for result in run["results"]] == [0, 0, 0, 1, 0]


def test_a_sarif_fingerprint_stays_while_lines_move() -> None:
    def mark(diagnostic: Diagnostic) -> object:
        return rendered("sarif", diagnostic)["runs"][0]["results"][0]["partialFingerprints"]

    assert mark(found(2)) == mark(found(40))
    assert mark(found(2)) != mark(found(2, pointer=("plan",)))
    assert mark(WARNING) != mark(found(2))


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("plan/a b%#é.yaml", "plan/a%20b%25%23%C3%A9.yaml"),
        ("/plans/x.yaml", "file:///plans/x.yaml"),
        ("C:/plans/x.yaml", "file:///C:/plans/x.yaml"),
        ("-", "-"),
        ("bad\udcff.yaml", "bad%3F.yaml"),
    ],
)
def test_a_file_name_becomes_a_uri(name: str, uri: str) -> None:
    at = found(place=Span(name, 1, 1, 1, 1))
    (run,) = json.loads(reporter("sarif")([at], {name: ""}))["runs"]
    assert run["artifacts"] == [{"location": {"uri": uri}}]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == uri


def test_github_is_told_line_by_line() -> None:
    two_lines = found(place=Span("p,:%.yaml", 2, 3, 4, 5))
    lines = reporter("github")((FULL, two_lines, NOTE, DEPARTED), FILES).splitlines()
    said = "The plan excludes everyone with a record."
    why = "%0AWhy: The people whom LEAD is for have records."
    cure = "%0ATo do: Name the offenses that exclude and a look-back."
    basis, owner = f"{said}{why}{cure}", "%0AOwner: prosecutor"
    rule = "title=ELG-014 blanket-record-bar"
    meant, source = "%0ADid you mean: '市のLEAD: a'", "%0ASource: https://example.org/model core 4"
    first = f"{rule},file=plan/lead.yaml,line=3,col=10,endLine=3,endColumn=19"
    second = f"{rule},file=p%2C%3A%25.yaml,line=2,col=3,endLine=4"
    last = "title=INT-003 late-intake (departed from),file=plan/lead.yaml,line=2,col=3"
    assert lines == [
        f"::error {first}::{basis}{meant}{owner}{source}",
        f"::error {second}::{basis}{owner}",
        f"::notice title=GOV-001 no-sergeant::{basis}",
        f"::notice {last},endLine=2,endColumn=5::{basis}%0ADeparted from in: slow-start{owner}",
        "2 errors, 1 note; 1 departed from, with reason.",
    ]


def test_nothing_in_a_plan_becomes_a_command_of_github() -> None:
    hostile = found(
        message=HOSTILE + "\n::set-output name=x::y",
        why="\r\n::error::z",
        place=Span("x\n::stop-commands::t", 1, 1, 1, 2),
    )
    lines = reporter("github")([hostile], {}).split("\n")
    assert [line[:8] for line in lines] == ["::error ", "1 error.", ""]
    assert "\x1b" not in lines[0]
    assert "\r" not in lines[0]


@settings(derandomize=True)
@given(st.text(), st.text(max_size=10), st.integers(1, 9))
def test_any_text_makes_sound_reports(text: str, key: str, line: int) -> None:
    diagnostic = found(
        line,
        message=text or "x",
        written=text,
        suggestion=text,
        pointer=(key, 3),
        related=((text, Span(key, 1, 1, 1, 1)),),
    )
    SCHEMA.validate(rendered("json", diagnostic))
    SARIF.validate(rendered("sarif", diagnostic))
    assert len(reporter("github")([diagnostic], {}).split("\n")) == 3


def test_what_the_reader_finds_goes_into_every_format() -> None:
    reading = read_bytes({"lead.yaml": "plan:\n  a: &x é\n  a: [\n".encode()})
    SCHEMA.validate(json.loads(reporter("json")(reading.diagnostics, reading.files)))
    SARIF.validate(json.loads(reporter("sarif")(reading.diagnostics, reading.files)))
