"""What the full plan says fits together: sharing, deadlines, caseload and money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kit import pipeline
from kit.model.plan import Plan
from kit.pathways.deadlines import until_intake
from kit.pathways.telling import early_tells
from kit.sharing import matrix_of
from tests.examples.places import EXAMPLES


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = pipeline.check(EXAMPLES / "harlow").plan
    assert found is not None
    return found


def test_every_flow_is_lawful_and_its_consent_covers_it(plan: Plan) -> None:
    matrix = matrix_of(plan)
    assert matrix.faults == ()
    assert len(matrix.cells) > 250


def test_nobody_on_the_justice_side_hears_of_intake_before_a_signature(plan: Plan) -> None:
    early = {path.id: early_tells(plan, path) for path in plan.referral_paths or ()}
    assert set(early.values()) == {()}


def test_the_steps_of_each_path_leave_intake_its_thirty_days(plan: Plan) -> None:
    sums = [until_intake(path, plan.intake) for path in plan.referral_paths or ()]
    assert all(one is not None and not one.over for one in sums)


def test_expected_people_fit_into_the_planned_places(plan: Plan) -> None:
    care = plan.case_management
    assert care is not None
    size = care.capacity
    assert size is not None
    assert size.referrals_per_month is not None
    assert size.acceptance is not None
    assert size.stay is not None
    assert size.participants_planned is not None
    months = Decimal(size.stay.minutes) / 43_830
    expected = size.referrals_per_month * size.acceptance / 100 * months
    assert expected <= size.participants_planned
    assert sum(one.places or 0 for one in care.providers or ()) == size.participants_planned


def test_a_months_referrals_are_those_of_its_paths(plan: Plan) -> None:
    care = plan.case_management
    assert care is not None
    assert care.capacity is not None
    by_path = sum(path.expected_per_month or 0 for path in plan.referral_paths or ())
    assert by_path == care.capacity.referrals_per_month


def test_every_promise_of_a_measure_is_counted_by_the_evaluation(plan: Plan) -> None:
    assert plan.evaluation is not None
    counted = {measure.id for measure in plan.evaluation.measures or ()}
    promised = {m for one in plan.commitments or () for m in one.measures or ()}
    assert promised <= counted
