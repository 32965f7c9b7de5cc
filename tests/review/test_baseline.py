"""Only what is new since an earlier report is left, wherever it has moved."""

from __future__ import annotations

import json

import pytest

from kit.core import Diagnostic, KitError, Place, Severity
from kit.reporters import reporter
from kit.review.baseline import compare


def found(address: str = "partners.police.roles", **more: object) -> Diagnostic:
    parts: dict[str, object] = {
        "code": "PAR-001",
        "name": "a-fault",
        "severity": Severity.WARNING,
        "message": "Something.",
        "why": "It matters.",
        "cure": "Mend it.",
        "address": address,
        "place": Place("plan/lead.yaml", 3, 1, 3, 5),
    }
    return Diagnostic(**{**parts, **more})  # type: ignore[arg-type] # each part has its type


def report(*diagnostics: Diagnostic) -> str:
    return reporter("json")(diagnostics, {})


def test_what_the_report_holds_is_known_wherever_it_stands_now() -> None:
    moved = found(place=Place("elsewhere/partners.yaml", 90, 1, 90, 5), message="Said anew.")
    compared = compare([moved], report(found(), found("partners.court")))
    assert (compared.new, compared.known, compared.gone) == ((), 1, 1)


def test_the_same_fault_of_another_entry_is_new() -> None:
    other = found("partners.court.roles")
    assert compare([found(), other], report(found())).new == (other,)


def test_a_second_fault_of_the_same_kind_at_one_place_is_new() -> None:
    assert compare([found(), found()], report(found())).new == (found(),)


def test_a_finding_that_weighs_more_than_before_is_new() -> None:
    worse = found(severity=Severity.ERROR)
    lighter = found(severity=Severity.NOTE)
    assert compare([worse, lighter], report(found())).new == (worse,)


def test_a_departure_that_no_longer_answers_makes_a_finding_new() -> None:
    assert compare([found()], report(found(departure="local"))).new == (found(),)


def test_faults_of_a_file_are_known_by_what_is_written_there() -> None:
    one, other = found("", written="a: b: c"), found("", written="d: e: f")
    assert compare([one, other], report(one)).new == (other,)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "other"}', json.dumps({"format": "lead-kit-diagnostics"})]
)
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(KitError, match="no report"):
        compare([], text)
