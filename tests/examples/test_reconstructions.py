"""Real programs can be typed in fact by fact, each with its source and without a person's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import pipeline
from kit.model.plan import Plan
from kit.model.plan_info import Kind
from kit.model.walk import walk
from tests.examples.places import EXAMPLES, RECONSTRUCTED

_TYPING = ("SRC-", "SHP-", "REF-", "VAL-")


def _plan(path: Path) -> Plan:
    plan = pipeline.check(path).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", RECONSTRUCTED, ids=lambda path: path.stem)
def test_every_documented_fact_finds_its_field(path: Path) -> None:
    found = pipeline.check(path).diagnostics
    assert [one.message for one in found if one.code.startswith(_TYPING)] == []


@pytest.mark.parametrize("path", RECONSTRUCTED, ids=lambda path: path.stem)
def test_it_says_that_it_is_a_reconstruction(path: Path) -> None:
    assert _plan(path).plan.kind is Kind.RECONSTRUCTION


@pytest.mark.parametrize("path", RECONSTRUCTED, ids=lambda path: path.stem)
def test_it_names_its_sources_and_no_people(path: Path) -> None:
    values = list(walk(_plan(path)))
    urls = [value for value in values if value.pointer[-1] == "url" and value.value]
    people = ("contact", "signatory", "officeholders")
    named = [v.pointer for v in values if v.pointer[-1] == "name" and {*people} & {*v.pointer}]
    assert len(urls) >= 5
    assert [pointer for pointer in named if pointer] == []


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        ("prosecution", "charge-comes-back"),
        ("case_management", "ended-for-noncompliance"),
        ("referral_paths", "no-community-door"),
    ],
)
def test_the_departures_of_santa_fes_record_are_found(section: str, fault: str) -> None:
    found = pipeline.check(EXAMPLES / "santa-fe-as-documented").diagnostics
    assert fault in {one.name for one in found if one.pointer[:1] == (section,)}


def test_santa_fes_record_is_typed_in_fields_not_in_notes() -> None:
    plan = _plan(EXAMPLES / "santa-fe-as-documented")
    assert plan.prosecution is not None
    office = (plan.prosecution.offices or ())[0]
    assert (office.refiles, office.last_word_on_eligibility, office.may_end_services) == (
        True,
        True,
        True,
    )
    assert str((plan.law_enforcement or ())[0].may_divert) == "detectives_only"
    assert plan.intake is not None
    assert (str(plan.intake.earliest), str(plan.intake.within)) == ("7 days", "30 days")
