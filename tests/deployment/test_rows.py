"""Row rules say in SQL what the matrix means, each giver once."""

from __future__ import annotations

from kit.deployment.postgresql.privileges import rights_of
from kit.deployment.postgresql.rows import condition, new_row_condition
from kit.deployment.postgresql.scripts import retention_sql
from kit.model.information_sharing import Scope
from kit.model.plan import Plan
from kit.sharing import RowRule, matrix_of
from tests.sharing.plans import small_tree, with_flows


def test_one_giver_for_two_purposes_is_named_once() -> None:
    rules = [RowRule("willow", Scope.ALL, None, purpose) for purpose in ("safety", "treatment")]
    assert condition("needs", "clinic", rules).count("'willow'") == 1


def test_a_new_row_needs_a_release_to_whoever_writes_it() -> None:
    rule = RowRule("willow", Scope.ALL, "team-release", "safety")
    text = new_row_condition("needs", "prosecutor", [rule])
    assert "r.recipient = 'prosecutor'" in text
    assert "r.discloser" not in text


def test_a_giver_may_use_its_own_rows_under_the_consent_it_holds() -> None:
    rule = RowRule("willow", Scope.ALL, "team-release", "safety")
    for make in (condition, new_row_condition):
        text = make("needs", "willow", [rule])
        assert 'r.discloser = lead."needs".held_by' in text
        assert "r.recipient" not in text


def test_of_two_retention_rules_the_longer_holds() -> None:
    rules = [
        {"id": "a", "elements": ["needs"], "keep_for": "2 years", "basis": "first"},
        {"id": "b", "elements": ["needs", "arrest_extract"], "keep_for": "3 months"},
        {"id": "c", "elements": ["needs"], "keep_for": "3 business days"},
    ]
    plan = with_flows(retention=rules)
    text = retention_sql(plan, rights_of(matrix_of(plan)))
    assert "'needs', interval '2 year', 'first'" in text
    assert "arrest_extract" not in text


def test_a_silent_plan_keeps_everything() -> None:
    plan = Plan.model_validate({"plan": small_tree()["plan"]})
    assert "-- no rows for lead.retention_rule" in retention_sql(plan, rights_of(matrix_of(plan)))
