"""An audience sees of a plan what its fields declare for it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.model.audience import AUDIENCES, may_see, shown_to
from kit.model.fields import Model
from kit.model.plan import Plan
from kit.model.walk import walk
from kit.pipeline import load

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded = load(EXAMPLES / "harlow")
    assert loaded.plan is not None
    return loaded.plan


def test_the_public_sees_what_is_declared_for_it(plan: Plan) -> None:
    seen = shown_to(plan, "public")
    assert plan.eligibility is not None
    assert seen.eligibility is not None
    assert seen.eligibility.offenses == plan.eligibility.offenses
    assert seen.plan.contact == plan.plan.contact
    assert seen.plan.summary == plan.plan.summary


def test_the_public_does_not_see_what_is_for_partners(plan: Plan) -> None:
    seen = shown_to(plan, "public")
    assert plan.information_sharing is not None
    assert plan.information_sharing.flows
    assert seen.information_sharing is not None
    assert seen.information_sharing.flows is None
    assert seen.law_enforcement is not None
    assert all(agency.units is None for agency in seen.law_enforcement)


def test_partners_see_more_and_not_what_is_for_the_bureau(plan: Plan) -> None:
    seen = shown_to(plan, "partners")
    assert plan.information_sharing is not None
    assert seen.information_sharing is not None
    assert seen.information_sharing.flows == plan.information_sharing.flows
    assert seen.commitments is not None
    evidence = [one for entry in seen.commitments for one in entry.evidence or ()]
    assert evidence
    assert all(one.what is None for one in evidence)


def test_the_bureau_sees_everything(plan: Plan) -> None:
    assert shown_to(plan, "bureau") == plan


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_shown_plan_and_the_pointers_agree(plan: Plan, audience: str) -> None:
    seen = {one.pointer: one.value for one in walk(shown_to(plan, audience))}
    for one in walk(plan):
        if one.value is not None and not may_see(one.pointer, audience):
            assert seen.get(one.pointer) is None, one.pointer
        elif not isinstance(one.value, (Model, tuple)):
            assert seen.get(one.pointer) == one.value, one.pointer


def test_a_remark_to_the_team_stays_with_the_bureau() -> None:
    assert not may_see(("plan", "contact", "remark"), "public")
    assert may_see(("plan", "contact", "phone"), "public")


def test_nobody_sees_what_is_no_field() -> None:
    assert not may_see(("plan", "color"), "bureau")
