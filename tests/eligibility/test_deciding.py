"""What follows for one person: the five outcomes, their order and their reasons."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kit.eligibility.compiling import criteria, distinct, doors
from kit.eligibility.criteria import Criteria, Source
from kit.eligibility.deciding import Outcome, Reason, decide
from kit.eligibility.expressions import Value
from tests.eligibility.plans import HARLOW, plan

NOTHING: Mapping[str, Value] = {}
FINE: dict[str, Value] = {
    "age": 28,
    "grams_except_pills": 1,
    "victim_objects": False,
    "property_value": 20,
    "sale_above_subsistence": False,
    "violence": False,
    "driven_by_need": True,
    "exploitation_minors": False,
    "days_since_conviction_theft": 99_999,
    "days_since_conviction_violent_felony": 99_999,
    "warrant": False,
    "warrant_misdemeanor": False,
    "supervision_not_agreed": False,
}


def door(text: str = HARLOW, path: str | None = "arrest") -> Criteria:
    return criteria(plan(text), path, "police")


def outcome(
    *offenses: str, but: Mapping[str, Value] = NOTHING, unlisted: bool = False, text: str = HARLOW
) -> Outcome:
    found = door(text)
    return decide(found, {**found.stop(*offenses, unlisted=unlisted), **FINE, **but}).outcome


def test_a_person_with_nothing_against_them_is_eligible() -> None:
    assert outcome("possession") is Outcome.ELIGIBLE


@pytest.mark.parametrize(
    ("grams", "expected"),
    [("6", Outcome.ELIGIBLE), ("6.01", Outcome.NOT_LISTED), ("0", Outcome.ELIGIBLE)],
)
def test_six_grams_are_not_more_than_six_grams(grams: str, expected: Outcome) -> None:
    assert outcome("possession", but={"grams_except_pills": float(grams)}) is expected


def test_eighteen_is_not_under_eighteen() -> None:
    assert outcome("trespass", but={"age": 18}) is Outcome.ELIGIBLE
    assert outcome("trespass", but={"age": 17}) is Outcome.EXCLUDED


def test_a_look_back_ends_after_its_last_day() -> None:
    assert (
        outcome("trespass", but={"days_since_conviction_violent_felony": 1826})
        is Outcome.DISCRETION
    )
    assert (
        outcome("trespass", but={"days_since_conviction_violent_felony": 1827}) is Outcome.ELIGIBLE
    )


def test_the_order_of_outcomes() -> None:
    worst: dict[str, Value] = {
        "violence": True,
        "warrant": True,
        "victim_objects": True,
        "driven_by_need": None,
    }
    assert outcome("possession", unlisted=True, but=worst) is Outcome.NOT_LISTED
    assert outcome("possession", but=worst) is Outcome.EXCLUDED
    assert outcome("possession", but={**worst, "violence": False}) is Outcome.REVIEW
    assert outcome("possession", but={"driven_by_need": False}) is Outcome.DISCRETION


@pytest.mark.parametrize("name", sorted(FINE))
def test_one_unknown_that_matters_gives_review(name: str) -> None:
    found = door()
    charges = [one.offense for one in found.charges]
    fine = {**found.stop(*charges), **FINE}
    assert decide(found, fine).outcome is Outcome.ELIGIBLE
    expected = Outcome.ELIGIBLE if name.startswith("warrant") else Outcome.REVIEW
    assert decide(found, {**fine, name: None}).outcome is expected


def test_reasons_name_the_criteria_and_who_may_waive_them() -> None:
    found = door()
    situation = {**found.stop("trespass"), **FINE, "warrant": True, "driven_by_need": False,
                 "victim_objects": True}  # fmt: skip
    decision = decide(found, situation)
    assert decision.reasons == (
        Reason("requirement:need", truth=True, deciders=("sergeant",)),
        Reason("exclusion:warrant", truth=True, deciders=("sergeant", "liaison prosecutor")),
    )
    assert decision.deciders == ("sergeant", "liaison prosecutor")


def test_reasons_for_what_is_not_listed_name_the_limit() -> None:
    found = door()
    decision = decide(found, {**found.stop("theft"), **FINE, "property_value": 900})
    assert [reason.id for reason in decision.reasons] == ["limit:theft:0"]
    decision = decide(found, {**found.stop("trespass", unlisted=True), **FINE})
    assert [reason.id for reason in decision.reasons] == ["other_charge"]


def test_reasons_for_review_name_what_is_not_known() -> None:
    found = door()
    decision = decide(
        found,
        {
            **found.stop("trespass"),
            **FINE,
            "charge_theft": None,
            "property_value": 900,
            "age": None,
        },
    )
    assert [(reason.id, reason.truth) for reason in decision.reasons] == [
        ("charge_theft", None),
        ("minimum_age", None),
    ]


def test_an_exclusion_for_some_offenses_leaves_others_alone() -> None:
    assert outcome("sex-work", but={"exploitation_minors": True}) is Outcome.EXCLUDED
    assert outcome("trespass", but={"exploitation_minors": True}) is Outcome.ELIGIBLE


def test_an_exception_lifts_an_exclusion() -> None:
    held: dict[str, Value] = {"warrant": True, "victim_objects": True}
    assert outcome("trespass", but=held) is Outcome.DISCRETION
    assert outcome("trespass", but={**held, "warrant_misdemeanor": True}) is Outcome.ELIGIBLE


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("all_listed", Outcome.NOT_LISTED),
        ("any_listed", Outcome.ELIGIBLE),
        ("decided_by", Outcome.DISCRETION),
    ],
)
def test_several_charges_follow_the_plan(rule: str, expected: Outcome) -> None:
    text = HARLOW.replace("multiple_charges: all_listed", f"multiple_charges: {rule}")
    assert outcome("trespass", unlisted=True, text=text) is expected
    assert outcome("trespass", "theft", text=text) is Outcome.ELIGIBLE
    assert outcome(unlisted=True, text=text) is Outcome.NOT_LISTED


def test_several_charges_without_a_rule_go_to_review() -> None:
    text = HARLOW.replace("  multiple_charges: all_listed\n", "")
    assert outcome("trespass", unlisted=True, text=text) is Outcome.REVIEW
    assert outcome("trespass", text=text) is Outcome.ELIGIBLE
    assert ("eligibility", "multiple_charges") in door(text).undecided


def test_who_decides_on_several_charges_is_named() -> None:
    text = HARLOW.replace("all_listed", "decided_by\n  multiple_charges_decided_by: shift sergeant")
    found = door(text)
    decision = decide(found, {**found.stop("trespass", unlisted=True), **FINE})
    assert decision.deciders == ("shift sergeant",)


def test_a_door_without_charge_asks_for_no_charge() -> None:
    social = door(path="social")
    assert not social.asks_charges
    assert not [one for one in social.inputs if one.source is Source.CHARGE]
    fine: dict[str, Value] = {**FINE, "program_full": False, "verified_involvement": True}
    assert decide(social, fine).outcome is Outcome.ELIGIBLE
    assert decide(social, {**fine, "program_full": True}).outcome is Outcome.EXCLUDED
    assert decide(social, {**fine, "verified_involvement": False}).outcome is Outcome.EXCLUDED


def test_what_the_plan_leaves_open_goes_to_review() -> None:
    empty = criteria(plan("eligibility: {}"), None)
    assert decide(empty, {}).outcome is Outcome.REVIEW
    assert set(empty.undecided) == {
        ("eligibility", "offenses"), ("eligibility", "multiple_charges"),
        ("eligibility", "exclusions"),
    }  # fmt: skip
    assert decide(criteria(plan("{}")), {}).outcome is Outcome.REVIEW


@pytest.mark.parametrize(
    "exclusion",
    ["{id: x, when: [{test: violence}]}", "{id: x, effect: absolute}",
     "{id: x, effect: absolute, when: none}"],
)  # fmt: skip
def test_an_exclusion_without_effect_or_conditions_decides_nothing(exclusion: str) -> None:
    text = f"eligibility: {{offenses: [{{id: o}}], multiple_charges: any_listed, exclusions: [{exclusion}]}}"  # noqa: E501 - one line of YAML
    found = criteria(plan(text))
    assert decide(found, {**found.stop("o"), "violence": True}).outcome is Outcome.REVIEW


def test_a_requirement_without_conditions_decides_nothing() -> None:
    text = "eligibility: {offenses: [{id: o}], exclusions: none, requirements: [{id: r}]}"
    found = criteria(plan(text))
    assert decide(found, found.stop("o")).outcome is Outcome.REVIEW
    assert ("eligibility", "requirements", 0, "must") in found.undecided


def test_selling_and_victims_are_limits_of_an_offense() -> None:
    text = """
eligibility:
  multiple_charges: all_listed
  exclusions: none
  offenses: [{id: drugs, sale: none}, {id: theft, victim: must_agree}, {id: other, sale: any}]
"""
    found = criteria(plan(text))
    assert decide(found, {**found.stop("drugs"), "sale": True}).outcome is Outcome.NOT_LISTED
    assert decide(found, {**found.stop("drugs"), "sale": False}).outcome is Outcome.ELIGIBLE
    theft = {**found.stop("theft"), "victim_objects": True}
    assert decide(found, theft).outcome is Outcome.NOT_LISTED
    assert decide(found, found.stop("other")).outcome is Outcome.ELIGIBLE


def test_criteria_apply_to_the_paths_and_agencies_they_name() -> None:
    text = """
eligibility:
  offenses: [{id: a, paths: [arrest]}, {id: b, agencies: [sheriff]}]
  exclusions:
    - {id: only-social, effect: absolute, paths: [social], when: [{test: violence}]}
    - {id: only-sheriff, effect: absolute, agencies: [sheriff], when: [{test: warrant}]}
  requirements: [{id: r, effect: absolute, paths: [arrest], must: [{test: driven_by_need}]}]
referral_paths: [{id: arrest, agencies: [police]}, {id: social, charge_needed: no}]
law_enforcement: [{id: police}, {id: sheriff}]
"""
    found = {(one.path, one.agency): one for one in doors(plan(text))}
    assert set(found) == {("arrest", "police"), ("social", "police"), ("social", "sheriff")}
    arrest = found["arrest", "police"]
    assert [one.offense for one in arrest.charges] == ["a"]
    assert [one.id for one in arrest.criteria] == ["requirement:r"]
    assert [one.id for one in found["social", "sheriff"].criteria] == [
        "exclusion:only-social",
        "exclusion:only-sheriff",
    ]


def test_closed_doors_are_left_out_and_equal_ones_join() -> None:
    found = distinct(doors(plan()))
    assert [(one.path, agencies) for one, agencies in found] == [
        ("arrest", ("police", "sheriff")),
        ("social", ("police", "sheriff")),
    ]
    bare = plan(law_enforcement=None)
    assert [agencies for _, agencies in distinct(doors(bare))] == [(), ()]


def test_questions_keep_their_names_and_come_once() -> None:
    found = door()
    names = [one.id for one in found.questions]
    assert len(set(names)) == len(names)
    assert "grams_except_pills_over_6" in names
    assert "age_under_18" in names
    assert found.question_of["age_under_18"].check.input == "age"
    assert found.input_of["age"].whole
