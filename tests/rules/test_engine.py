"""The engine tells each cause once, weighs by stage, answers by departures, and ranks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

import pytest

from kit import pipeline, source
from kit.core import Diagnostic, KitError, Severity, Stage
from kit.reporters import formats
from kit.rules import Choice, Rule, rules, run
from kit.rules.answering import essential
from kit.rules.engine import _checked
from kit.rules.weighing import ranked
from tests.authoring.slips import Target, files, planted, slip, targets
from tests.authoring.slips import source as written
from tests.rules.patching import patched
from tests.rules.prepared import Case, base, cases

BOOK = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
DEPARTURE = {
    "id": "longer",
    "rule": "INT-001",
    "at": "intake.within",
    "reason": "Outreach takes that long here.",
    "adaptation": "Intake may take sixty days.",
    "owner": "case_management",
    "decided_on": "2026-09-01",
    "expires": "2027-09-01",
}


def found(change: object, *, plan: str = "cedar-fork", day: date | None = None) -> list[Diagnostic]:
    """Give what is new in an example when it is changed."""
    text = json.dumps(change)
    data = patched(base(plan), source.load(text, "change"))
    known = {(one.code, one.address) for one in _check(base(plan), None)}
    return [one for one in _check(data, day) if (one.code, one.address) not in known]


def _check(data: object, day: date | None) -> tuple[Diagnostic, ...]:
    content = {"lead.yaml": json.dumps(data, ensure_ascii=False).encode()}
    return pipeline.check(content, as_of=day).diagnostics


def late(**departure: object) -> list[Diagnostic]:
    """Give what is said of an intake of 60 days and a departure from its limit."""
    change = {"intake": {"within": "60 days"}, "departures": [{**DEPARTURE, **departure}]}
    return found(change)


# --------------------------------------------------------------- one cause once


def _slips() -> list[tuple[str, Target, str]]:
    found = []
    for name in ("cedar-fork", "salmon-river", "five-agencies"):
        for at, target in enumerate(targets(written(files(name)))):
            wrong = slip(target.word, at % 3, at)
            if at % 11 == 0 and len(target.word) > 4 and wrong != target.word:
                found.append((name, target, wrong))
    return found


@pytest.mark.parametrize("part", range(5))
def test_one_slip_of_the_pen_is_told_once(part: int) -> None:
    for name, target, wrong in _slips()[part::5]:
        known = {(one.code, one.message) for one in pipeline.check(files(name)).diagnostics}
        broken = pipeline.check(planted(files(name), target, wrong)).diagnostics
        new = [one for one in broken if (one.code, one.message) not in known]
        assert len(new) == 1, (name, target, wrong, [one.message for one in new])


def test_enough_slips_are_made() -> None:
    assert len(_slips()) > 100


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"intake": {"within": "a month"}}, "SHP-007"),
        ({"intake": {"within": "60 days"}}, "INT-001"),
        ({"referral_paths": {"arrest": {"door": "arrest"}}}, "SHP-005"),
        ({"case_management": {"max_caseload": "twenty"}}, "SHP-007"),
        ({"timeline": {"launch_on": "2027-02-30"}}, "SHP-007"),
        ({"eligibility": {"minimum_age": "eighteen"}}, "SHP-007"),
        ({"governance": {"bodies": {"policy": {"decision_rule": "chairman"}}}}, "SHP-005"),
        ({"referral_paths": {"arrest": {"steps": {"offer": {"actor": "sherif"}}}}}, "REF-001"),
    ],
)
def test_one_cause_is_told_once(change: Mapping[str, object], code: str) -> None:
    new = found(change)
    assert len(new) == 1, [(one.code, one.message) for one in new]
    assert new[0].code.startswith(code[:3])


# --------------------------------------------------------------- stages


def _told(case: Case, stage: Stage) -> list[Diagnostic]:
    written = source.Source(case.data, {"lead.yaml": ""}, {})
    return run(case.context.plan, written, Choice(stage=stage, only=[case.rule.code]))


@BOOK
def test_an_error_is_a_note_before_its_stage(rule: Rule) -> None:
    for case in cases(rule):
        told = _told(case, case.context.stage)
        for due in {one.due for one in told if one.due}:
            before = list(Stage)[max(due.rank - 1, 0)]
            keys = {(one.pointer, one.message) for one in told if one.due is due}
            for stage in (before, due):
                some = [one for one in _told(case, stage) if (one.pointer, one.message) in keys]
                errors = {one.severity is Severity.ERROR for one in some}
                assert errors <= {stage >= due}, (stage, some)
        assert not any(one.severity is Severity.ERROR for one in told if one.due is None)


# --------------------------------------------------------------- departures


def test_a_departure_silences_its_finding_and_every_report_shows_it() -> None:
    (one,) = late()
    assert (one.code, one.departure, one.severity) == ("INT-001", "longer", Severity.ERROR)
    content = {
        "lead.yaml": json.dumps(
            patched(
                base("cedar-fork"),
                source.load(
                    json.dumps({"intake": {"within": "60 days"}, "departures": [DEPARTURE]}), "x"
                ),
            )
        ).encode()
    }
    judged = pipeline.check(content)
    assert judged.errors == ()
    for form in formats():
        report = pipeline.report([judged], form)
        assert "INT-001" in report
        assert "longer" in report
    result = next(
        one
        for one in json.loads(pipeline.report([judged], "sarif"))["runs"][0]["results"]
        if one["ruleId"] == "INT-001"
    )
    assert "longer" in result["suppressions"][0]["justification"]


@pytest.mark.parametrize(
    ("departure", "codes"),
    [
        ({"expires": "2026-10-01"}, ["DEP-001", "INT-001"]),
        ({"reason": None}, ["DEP-002", "INT-001"]),
        ({"rule": "INT-999"}, ["DEP-003", "INT-001"]),
        ({"rule": "INT-002", "at": None}, ["DEP-005", "INT-001"]),
        ({"at": "intake.search"}, ["DEP-005", "INT-001"]),
        ({"at": "intake.withn"}, ["DEP-006", "INT-001"]),
    ],
    ids=["expired", "incomplete", "dangling", "unneeded", "elsewhere", "nowhere"],
)
def test_a_departure_that_does_not_stand_answers_nothing(
    departure: dict[str, object], codes: list[str]
) -> None:
    told = [one for one in late(**departure) if one.code != "VAL-001"]
    assert sorted(one.code for one in told) == codes
    assert not any(one.departure for one in told)


def test_a_departure_ends_on_its_day() -> None:
    change = {"intake": {"within": "60 days"}, "departures": [DEPARTURE]}
    assert [one.departure for one in found(change, day=date(2027, 9, 1))][-1] == "longer"
    assert "DEP-001" in {one.code for one in found(change, day=date(2027, 9, 2))}


def test_no_departure_answers_what_rests_on_an_essential_principle() -> None:
    change: dict[str, object] = {"case_management": {"abstinence_required": "yes"}}
    (fault,) = found(change)
    assert essential(fault)
    departure = {**DEPARTURE, "rule": fault.code, "at": fault.address}
    departure |= {"principle": "cm.harm-reduction", "bureau_decision": "decision-7"}
    told = {one.code: one for one in found({**change, "departures": [departure]})}
    assert told[fault.code].departure is None
    assert "'decision-7' is claimed" in told["DEP-004"].message


# --------------------------------------------------------------- order, choice, broken checks


def test_the_most_useful_comes_first() -> None:
    change = {
        "intake": {"within": "60 days", "fee": "perhaps"},
        "jurisdiction": {"name": None},
        "partners": {"sheriff": {"roles": ["law_enforcment"]}},
        "departures": [DEPARTURE],
    }
    codes = [one.code for one in ranked(found(change))]
    assert codes[0].startswith("SHP")
    assert codes[1] == "VAL-002" or codes[1].startswith("SHP")
    assert codes.index("VAL-002") < codes.index("VAL-001")
    assert codes[-1] == "INT-001"


def test_only_what_is_asked_for_is_run() -> None:
    plan = pipeline.load({"lead.yaml": json.dumps(base("cedar-fork")).encode()}).plan
    assert plan is not None
    everything = run(plan)
    for word in ("LAW", "law", "LAW-003", "statute-unchecked"):
        some = run(plan, choice=Choice(only=[word]))
        assert {one.code for one in some} == {"LAW-003"}
    assert {one.code for one in run(plan, choice=Choice(only=["GOA", "ELG-023"]))} == {
        one.code for one in everything if one.code.startswith("GOA") or one.code == "ELG-023"
    }
    with pytest.raises(KitError, match="No rule is called laws"):
        run(plan, choice=Choice(only=["laws"]))


def test_a_check_that_breaks_says_so_and_hides_nothing() -> None:
    def broken(_: object) -> object:
        raise ZeroDivisionError("by nothing")

    rule = rules()[0]
    (one,) = _checked(Rule(rule.code, rule.title, broken, rule.path), cases(rule)[0].context)  # type: ignore[arg-type] # breaks before it gives anything
    assert (one.owner, one.severity) == ("kit", Severity.WARNING)
    assert "ZeroDivisionError: by nothing" in one.says
