"""The example plans of invented programs can be copied without harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit import pipeline
from kit.model.plan import SECTIONS, Plan
from kit.model.shared import LocalText
from kit.model.walk import walk
from tests.examples.places import DESIGNED, EXAMPLES, files

_PHONE = re.compile(r"\b(?:\d{3}-)?\d{3}-\d{4}\b")
_INVENTED_PHONE = re.compile(r"(?:\d{3}-)?555-01\d\d")
_MAIL = re.compile(r"[\w.+-]+@([\w.-]+)")
_INVENTED_HOST = re.compile(r"(?:.+\.)?example(?:\.(?:org|com|net|edu))?")


def _plan(path: Path) -> Plan:
    plan = pipeline.check(path).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", DESIGNED, ids=lambda path: path.name)
def test_a_good_plan_has_no_error_at_its_stage(path: Path) -> None:
    assert [(one.code, one.pointer) for one in pipeline.check(path).errors] == []


@pytest.mark.parametrize("path", DESIGNED, ids=lambda path: path.name)
def test_telephone_numbers_and_addresses_reach_nobody(path: Path) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in files(path))
    phones = [number for number in _PHONE.findall(text) if not _INVENTED_PHONE.fullmatch(number)]
    hosts = [host for host in _MAIL.findall(text) if not _INVENTED_HOST.fullmatch(host)]
    assert (phones, hosts) == ([], [])


@pytest.mark.parametrize("path", DESIGNED, ids=lambda path: path.name)
def test_offices_stand_where_people_could(path: Path) -> None:
    people = ("contact", "signatory", "officeholders")
    named = [
        value.pointer
        for value in walk(_plan(path))
        if value.pointer[-1] == "name" and value.value and set(people) & {*value.pointer}
    ]
    assert named == []


def test_the_full_plan_holds_every_section_that_a_plan_can_design() -> None:
    plan = _plan(EXAMPLES / "harlow")
    absent = [name for name in SECTIONS if getattr(plan, name) is None]
    assert absent == ["track_record"]  # the past of a program that has begun


def test_the_full_plan_is_long_enough_to_learn_from() -> None:
    lines = sum(
        len(file.read_text(encoding="utf-8").splitlines()) for file in files(EXAMPLES / "harlow")
    )
    assert lines >= 900


def test_the_full_plan_speaks_spanish_wherever_it_speaks_english() -> None:
    texts = [
        (pointer, text)
        for value in walk(_plan(EXAMPLES / "harlow"))
        for pointer, text in value.items
        if isinstance(text, LocalText)
    ]
    assert len(texts) > 500
    assert [pointer for pointer, text in texts if not (text.en and text.es)] == []


def test_the_full_plan_keeps_a_promise_on_every_principle() -> None:
    from kit import catalog

    plan = _plan(EXAMPLES / "harlow")
    promised = {one.principle for one in plan.commitments or ()}
    assert promised == set(catalog.vocabulary("principle"))


def test_the_rural_plan_leaves_open_what_nobody_has_decided() -> None:
    plan = _plan(EXAMPLES / "cedar-fork")
    assert plan.information_sharing is None
    assert plan.need is not None
    assert plan.need.eligible_arrests is not None
    assert str(plan.need.eligible_arrests.publication) == "held_not_published"
    assert plan.need.eligible_arrests.pooled_years == 3


def test_the_smallest_plan_is_small() -> None:
    assert len((EXAMPLES / "tiny/lead.yaml").read_text(encoding="utf-8").splitlines()) <= 30
