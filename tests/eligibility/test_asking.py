"""Typed conditions become the right questions: names, units, bounds, links."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.eligibility.asking import term
from kit.eligibility.criteria import NEVER, Source, Term
from kit.eligibility.expressions import Value
from kit.eligibility.naming import name
from kit.model.eligibility import Exclusion
from kit.source import load
from tests.eligibility.drawing import conditions


def ask(text: str) -> Term:
    tree = load(f"id: x\nwhen: [{text}]", "exclusion")
    (condition,) = Exclusion.model_validate(tree).when or ()
    return term(condition)


@pytest.mark.parametrize(
    ("text", "stated", "bound"),
    [
        ("{test: quantity_over, amount: 6 g}", "grams", "6"),
        ("{test: quantity_over, amount: 500 mg}", "grams", "0.5"),
        ("{test: quantity_over, amount: 2 oz}", "grams", "56.699046250"),
        ("{test: quantity_over, amount: 1 kilogram}", "grams", "1000"),
        ("{test: quantity_over, amount: 2 liters}", "milliliters", "2000"),
        ("{test: quantity_over, amount: 50 dosage units}", "dosage_units", "50"),
        ("{test: quantity_over, amount: 6 g, substances: [heroin]}", "grams_heroin", "6"),
        ("{test: quantity_over, amount: 6 g, except_substances: [pills]}",
         "grams_except_pills", "6"),
        ("{test: quantity_over, amount: 6 g, summing: per_substance}",
         "grams_of_one_substance", "6"),
        ("{test: age_over, years: 25}", "age", "25"),
        ("{test: property_value_over, dollars: 750}", "property_value", "750"),
        ("{test: prior_record, record: any, look_back: 5 years}",
         "days_since_any_record", "1826.25"),
        ("{test: prior_record, record: arrest, at_least: 3, look_back: 12 months}",
         "days_since_arrest_number_3", "365.25"),
        ("{test: earlier_participation, times: 2}", "earlier_participations", "2"),
        ("{test: earlier_participation}", "earlier_participations", "1"),
    ],
)  # fmt: skip
def test_numbers_are_compared_in_one_unit(text: str, stated: str, bound: str) -> None:
    found = ask(text)
    assert found.input.id == stated
    assert found.question.check.bound == Decimal(bound)


def test_a_record_that_does_not_exist_is_known_to_be_none() -> None:
    for look_back in ("", ", look_back: 20 years"):
        found = ask(f"{{test: prior_record, record: conviction{look_back}}}")
        assert found.expression.holds({found.input.id: NEVER}) is False
        assert found.expression.holds({found.input.id: 10}) is True
        assert found.expression.holds({}) is None


def test_negate_turns_the_answer_round_and_leaves_unknown_alone() -> None:
    found = ask("{test: violence, negate: yes}")
    values: list[Value] = [True, False, None]
    assert [found.expression.holds({"violence": value}) for value in values] == [False, True, None]


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("{test: warrant, kinds: [felony]}", {"warrant"}),
        ("{test: supervision, kinds: [parole], agency_approves: yes}",
         {"supervision_not_agreed", "supervision_parole"}),
        ("{test: supervision, kinds: [parole], offenses: [theft]}",
         {"supervision", "supervision_parole", "supervision_for_theft"}),
        ("{test: sale_above_subsistence}", {"sale"}),
        ("{test: quantity_over, amount: 6 g, substances: [heroin], summing: per_substance}",
         {"grams_heroin", "grams_of_one_substance"}),
        ("{test: prior_record, record: conviction, offenses: [felony], at_least: 2}",
         {"days_since_conviction_number_2", "days_since_conviction_felony",
          "days_since_any_record_number_2_felony"}),
    ],
)  # fmt: skip
def test_a_narrow_question_knows_the_wider_ones(text: str, wider: set[str]) -> None:
    assert set(ask(text).input.within) == wider


def test_the_same_condition_has_the_same_name_however_it_is_written() -> None:
    one, other = ask("{test: warrant, kinds: [a, B]}"), ask("{test: warrant, kinds: [b, A]}")
    assert one.question.id == other.question.id == "warrant_a_b"


def test_a_question_from_records_is_kept_apart() -> None:
    open_, kept = (
        ask("{test: question, question: Is it?}"),
        ask("{test: question, question: Is it?, from_record: yes}"),
    )
    assert (open_.input.source, kept.input.source) == (Source.JUDGMENT, Source.RECORD)


# ------------------------------------------------------------------- names


@given(st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text)))
def test_names_fit_columns_and_fields(text: str) -> None:
    found = name("warrant", text)
    assert found.startswith("warrant")
    assert len(found) <= 40
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Violent felony", "violent-felony", True),
        ("niño", "nino", True),
        ("lək̓", "lək", False),
        ("麻", "薬", False),
        ("x" * 60, "x" * 61, False),
    ],
)
def test_names_differ_when_the_words_do(one: str, other: str, *, same: bool) -> None:
    assert (name("a", one) == name("a", other)) is same


@given(conditions())
def test_any_condition_answers_yes_no_and_unknown(drawn: dict[str, object]) -> None:
    (condition,) = Exclusion.model_validate({"id": "x", "when": [drawn]}).when or ()
    found = term(condition)
    values: list[Value] = [False, True] if found.input.flag else [0, 10**6]
    answers = {found.expression.holds({found.input.id: value}) for value in values}
    assert answers <= {True, False}
    assert (
        len(answers) == 2
        or found.question.check.bound == 0
        or "participation" in found.question.kind
    )
    assert found.expression.holds({}) is None
