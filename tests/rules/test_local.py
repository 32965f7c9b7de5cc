"""Local rules are data: they find what they say, and a faulty file is told with line and cure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from kit import pipeline
from kit.core import Diagnostic, Severity, Stage
from kit.pipeline import Judged
from kit.rules.local_reading import DEMANDS, KEYS, faults, read_rules
from kit.rules.local_schema import schema

ROOT = Path(__file__).parents[2]
PLAN = """\
plan:
  id: alder
  title: Alder LEAD
  version: "0.1"
  kind: program
  stage: drafting
  edition: toolkit-2023-07-01
  as_of: 2026-10-01
  languages: [en, es]
jurisdiction:
  population: 9000
intake:
  within: 30 days
governance:
  bodies:
    - {id: pcg, role: policy_coordinating_group, meets_every: 3 months}
    - {id: owg, meets_every: 1 week}
partners:
  - {id: police, legal_name: Alder Police, roles: [law_enforcement], party: yes}
  - {id: clinic, legal_name: Alder Clinic for Clients, roles: [treatment_provider], party: no}
case_management:
  capacity:
    waiting_list: {en: Clients wait, es: Los clientes esperan}
"""
HEAD = {
    "id": "ours",
    "message": "This is not as we want it.",
    "why": "The council decided so.",
    "owner": "project_manager",
    "due": "drafting",
}


def judged(*rules: dict[str, object], plan: str = PLAN) -> Judged:
    text = json.dumps({"rules": [{**HEAD, **rule} for rule in rules]})
    return pipeline.check({"lead.yaml": plan.encode(), "rules.yaml": text.encode()})


def local(found: Judged) -> list[Diagnostic]:
    return [one for one in found.diagnostics if one.code.startswith(("LOC-", "RUL-"))]


def places(**rule: object) -> list[str]:
    found = local(judged(rule))
    assert {one.code for one in found} <= {"LOC-OURS"}
    return [one.address for one in found]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"at": "plan.languages", "at_least": "3"}, ["plan.languages"]),
        ({"at": "plan.languages", "at_least": "2", "at_most": "2"}, []),
        ({"at": "plan.languages", "allowed": ["en"]}, ["plan.languages.1"]),
        ({"at": "intake.within", "at_most": "2 weeks"}, ["intake.within"]),
        ({"at": "intake.within", "at_most": "5 weeks"}, []),
        ({"at": "jurisdiction.population", "at_least": "10,000"}, ["jurisdiction.population"]),
        ({"at": "plan.as_of", "at_least": "2026-11-01"}, ["plan.as_of"]),
        (
            {"at": "governance.bodies.*.meets_every", "at_most": "1 month"},
            ["governance.bodies.pcg.meets_every"],
        ),
        (
            {"at": "governance.bodies.owg.meets_every", "at_least": "2 weeks"},
            ["governance.bodies.owg.meets_every"],
        ),
        ({"at": "governance.bodies.*.role", "required": "yes"}, ["governance.bodies.owg.role"]),
        (
            {"at": "governance.bodies.*.role", "allowed": ["operational_work_group"]},
            ["governance.bodies.pcg.role"],
        ),
        ({"at": "governance.bodies", "at_least": "3"}, ["governance.bodies"]),
        ({"at": "partners.*.party", "allowed": ["yes"]}, ["partners.clinic.party"]),
        ({"at": "budget.money_sources", "required": "yes"}, ["budget"]),
        ({"at": "timeline.milestones.*.done_on", "required": "yes"}, ["timeline"]),
        (
            {"at": "**", "forbidden": ["clients"]},
            ["partners.clinic.legal_name", "case_management.capacity.waiting_list.en"],
        ),
        ({"at": "case_management.**", "forbidden": ["CLIENT"]}, []),
        (
            {"at": "case_management.capacity.waiting_list", "forbidden": ["clientes"]},
            ["case_management.capacity.waiting_list"],
        ),
    ],
)
def test_a_rule_finds_what_it_asks_for(rule: dict[str, object], expected: list[str]) -> None:
    assert places(**rule) == expected


def test_a_finding_has_its_four_parts_and_stands_at_its_line() -> None:
    (one,) = local(judged({"at": "intake.within", "at_most": "5 days", "source": "Resolution 7"}))
    assert (one.message, one.why, one.owner) == (HEAD["message"], HEAD["why"], HEAD["owner"])
    assert one.cure == "Write no more than 5 days."
    assert one.source == "Resolution 7"
    assert one.severity is Severity.ERROR
    assert one.place is not None
    assert one.place.line == PLAN[: PLAN.index("within")].count("\n") + 1
    assert one.written == "30 days"


def test_before_its_stage_a_rule_only_notes() -> None:
    (one,) = local(judged({"at": "intake.within", "at_most": "5 days", "due": "signed"}))
    assert (one.severity, one.due) == (Severity.NOTE, Stage.SIGNED)


def test_a_lighter_rule_never_stops_a_build() -> None:
    (one,) = local(judged({"at": "intake.within", "at_most": "5 days", "weight": "warning"}))
    assert (one.severity, one.due) == (Severity.WARNING, None)


def test_a_departure_answers_a_local_rule() -> None:
    departure = (
        "departures:\n  - {id: longer, rule: loc-ours, at: intake.within, reason: Few staff,"
        " owner: project_manager, decided_on: 2026-09-01, expires: 2027-09-01}\n"
    )
    found = judged({"at": "intake.within", "at_most": "5 days"}, plan=PLAN + departure)
    assert [one.departure for one in local(found)] == ["longer"]
    assert not [one.code for one in found.diagnostics if one.code.startswith("DEP-")]


def test_a_value_that_could_not_be_read_is_not_judged_again() -> None:
    found = judged({"at": "intake.within", "required": "yes"}, plan=PLAN.replace("30 days", "soon"))
    assert local(found) == []


def test_silence_of_a_reconstruction_is_no_fault() -> None:
    plan = PLAN.replace("kind: program", "kind: reconstruction")
    assert not local(judged({"at": "intake.clock_start", "required": "yes"}, plan=plan))


def test_only_the_rule_that_is_asked_for_is_told() -> None:
    text = json.dumps({"rules": [{**HEAD, "at": "intake.within", "at_most": "1 day"}]})
    files = {"lead.yaml": PLAN.encode(), "rules.yaml": text.encode()}
    for word in ("LOC", "ours", "loc-ours"):
        found = pipeline.check(files, only=[word]).diagnostics
        assert [one.code for one in found] == ["LOC-OURS"], word
    assert not pipeline.check(files, only=["REF"]).diagnostics


@pytest.mark.parametrize(
    ("rule", "code", "at", "cure"),
    [
        ({"at": "intake.withn", "required": "yes"}, "RUL-005", "at", "Perhaps within is meant"),
        ({"at": "partners.legal_name", "required": "yes"}, "RUL-005", "at", "Add a key"),
        ({"at": "**.plan", "required": "yes"}, "RUL-005", "at", "at the end only"),
        ({"at": "plan.title"}, "RUL-006", "", "required, allowed"),
        ({"at": "plan.title", "at_least": "5"}, "RUL-004", "at_least", "smallest"),
        ({"at": "intake.within", "at_most": "soon"}, "RUL-004", "at_most", "largest"),
        ({"at": "intake.within", "allowed": ["soon"]}, "RUL-004", "allowed", "can hold"),
        ({"at": "plan.kind", "allowed": ["dream"]}, "RUL-004", "allowed", "can hold"),
        ({"at": "plan.title", "forbidden": "LEAD"}, "RUL-004", "forbidden", "as a list"),
        ({"at": "plan.title", "required": "no"}, "RUL-004", "required", "Write one of these: yes."),
        ({"at": "plan.title", "required": "yes", "due": "sined"}, "RUL-004", "due", "signed"),
        ({"at": "plan.title", "required": "yes", "owner": "police"}, "RUL-004", "owner", "law_enf"),
        ({"at": "plan.title", "required": "yes", "id": "Our rule"}, "RUL-004", "id", "hyphens"),
        ({"at": "plan.title", "required": "yes", "why": None}, "RUL-003", "", 'Add "why"'),
        ({"at": "plan.title", "required": "yes", "wieght": "note"}, "RUL-002", "wieght", "weight"),
    ],
)
def test_a_faulty_rule_is_told_with_line_and_cure(
    rule: dict[str, object], code: str, at: str, cure: str
) -> None:
    (one,) = local(judged(rule))
    assert one.code == code
    assert one.pointer == (("rules", 0, at) if at else ("rules", 0))
    assert cure in one.cure
    assert one.severity is Severity.ERROR
    assert one.place is not None
    assert one.place.file == "rules.yaml"


def test_a_misspelled_key_is_told_once_and_led_to_the_right_one() -> None:
    rule = {**HEAD, "at": "plan.title", "required": "yes", "messge": HEAD["message"]}
    del rule["message"]
    (one,) = read_rules("rules.yaml", json.dumps({"rules": [rule]}).encode()).diagnostics
    assert (one.code, one.suggestion) == ("RUL-002", "message")


def test_two_rules_of_one_name_are_refused() -> None:
    rule: dict[str, object] = {"at": "plan.title", "required": "yes"}
    assert [one.code for one in local(judged(rule, rule))] == ["RUL-007"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rules: nothing", "RUL-001"),
        ("regeln: []", "RUL-002"),
        ("rules: [a]", "RUL-003"),
        ("rules: [", "SRC-"),
    ],
)
def test_a_file_of_another_kind_is_told(text: str, code: str) -> None:
    found = read_rules("rules.yaml", text.encode())
    assert not found.rules
    assert found.diagnostics[0].code.startswith(code)


def test_a_good_rule_beside_a_faulty_one_still_counts() -> None:
    good: dict[str, object] = {"id": "good", "at": "intake.within", "at_most": "1 day"}
    found = local(judged({"at": "plan.titel", "required": "yes"}, good))
    assert sorted(one.code for one in found) == ["LOC-GOOD", "RUL-005"]


def test_the_schema_and_the_reader_agree() -> None:
    checker = Draft202012Validator(json.loads(schema()))
    Draft202012Validator.check_schema(checker.schema)
    known = json.loads(schema())["properties"]["rules"]["items"]
    assert set(known["properties"]) == set(KEYS)
    assert {name for one in known["anyOf"] for name in one["required"]} == set(DEMANDS)
    good = {**HEAD, "at": "plan.languages", "at_least": 2}
    checker.validate({"rules": [good]})
    for wrong in ({"due": "soon"}, {"id": "A b"}, {"weight": "heavy"}, {"extra": 1}):
        assert not checker.is_valid({"rules": [{**good, **wrong}]})
    assert not checker.is_valid({"rules": [{**HEAD, "at": "plan.title"}]})


def test_the_example_in_the_manual_can_be_followed() -> None:
    page = (ROOT / "docs" / "how-to" / "local-rules.md").read_text(encoding="utf-8")
    text = page.split('```yaml title="rules.yaml"\n')[1].split("```")[0]
    found = read_rules("rules.yaml", text.encode())
    assert not found.diagnostics
    assert len(found.rules) > 3
    typed: Any = yaml.safe_load(text)
    Draft202012Validator(json.loads(schema())).validate(typed)


def test_every_fault_of_the_file_is_told_in_plain_words() -> None:
    codes = [row["code"] for row in faults().values()]
    assert codes == [f"RUL-{number:03}" for number in range(1, len(codes) + 1)]
    for row in faults().values():
        assert row["why"].endswith(".")
        assert len(row["message"]) < 120
