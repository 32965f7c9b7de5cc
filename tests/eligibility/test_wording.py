"""Every condition can be said, asked and told, in English and in Spanish."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given

from kit.eligibility.asking import term
from kit.eligibility.compiling import criteria
from kit.eligibility.criteria import NEVER, Term
from kit.eligibility.prose import card_lines, prose
from kit.eligibility.wording import Language, noun_phrase, on_person, question_text, table
from kit.model.conditions import CONDITIONS
from kit.model.eligibility import Exclusion
from kit.source import load
from tests.eligibility.drawing import conditions
from tests.eligibility.plans import HARLOW, plan

LANGUAGES: tuple[Language, ...] = ("en", "es")


def ask(text: str) -> Term:
    tree = load(f"id: x\nwhen: [{text}]", "exclusion")
    (condition,) = Exclusion.model_validate(tree).when or ()
    return term(condition)


@pytest.mark.parametrize(
    ("text", "legal", "plain", "spanish"),
    [
        ("{test: quantity_over, amount: 6 grams}", "more than 6 grams", "more than 6 grams",
         "más de 6 gramos"),
        ("{test: quantity_over, amount: 1 g, substances: [heroin, fentanyl], negate: yes}",
         "no more than 1 gram of heroin or fentanyl", "no more than 1 gram of heroin or fentanyl",
         "no más de 1 gramo de heroína o fentanilo"),
        ("{test: age_under, years: 18}", "a person under 18 years of age", "being under 18",
         "tener menos de 18 años"),
        ("{test: prior_record, record: conviction, offenses: [violent felony], look_back: 5 years}",
         "a conviction for a violent felony within the last 5 years",
         "a conviction for a violent felony in the last 5 years",
         "una condena por delito grave violento de hace menos de 5 años"),
        ("{test: prior_record, record: arrest, at_least: 3, negate: yes}",
         "fewer than 3 arrests", "fewer than 3 arrests", "menos de 3 arrestos"),
        ("{test: property_value_over, dollars: 1500}", "property worth more than $1,500",
         "property worth more than $1,500", "bienes con valor de más de $1,500"),
        ("{test: nonresident, area: Harlow County}", "a person who lives outside Harlow County",
         "living outside Harlow County", "vivir fuera de Harlow County"),
        ("{test: nonresident, area: Harlow County, for_at_least: 24 months}",
         "a person who has lived in Harlow County for less than 24 months",
         "living in Harlow County for less than 24 months",
         "vivir en Harlow County desde hace menos de 24 meses"),
        ("{test: earlier_participation, look_back: 1 year, ended: not_completed}",
         "earlier participation in the program (not completed), within the last 1 year",
         "having been in the program before (not completed), in the last 1 year",
         "haber estado en el programa antes (no completado), de hace menos de 1 año"),
        ("{test: earlier_participation, times: 2, look_back: 30 days, negate: yes}",
         "no earlier participation in the program, 2 times or more, within the last 30 days",
         "not having been in the program before, 2 times or more, in the last 30 days",
         ("no haber estado en el programa antes, 2 veces o más, "
          "de hace menos de 30 días")),
        ("{test: supervision, kinds: [probation], offenses: [violent crime]}",
         "a person under community supervision (probation) for violent crime",
         "being under community supervision (probation) for violent crime",
         "estar bajo supervisión (libertad a prueba) por delito violento"),
        ("{test: charged_with, offenses: [stalking, animal cruelty]}",
         "an incident that includes one of these offenses: stalking or animal cruelty",
         "something that also was one of these offenses: stalking or animal cruelty",
         "un hecho que incluye alguno de estos delitos: acecho o crueldad con animales"),
        ("{test: urgent_care, kinds: [medical emergency]}",
         "a person who needs urgent care first (medical emergency)",
         "needing urgent care first (medical emergency)",
         "necesitar primero atención urgente (emergencia médica)"),
        ("{test: cannot_agree}",
         "a person who is not able to understand the offer and agree to it freely",
         "not being able to understand the offer and say yes freely",
         "no poder entender la oferta y decir que sí libremente"),
        ("{test: nonresident}", "a person who lives outside the service area",
         "living outside the service area", "vivir fuera del área de servicio"),
    ],
)  # fmt: skip
def test_conditions_in_words(text: str, legal: str, plain: str, spanish: str) -> None:
    asked = ask(text)
    assert noun_phrase(asked).text == legal
    assert noun_phrase(asked, "plain").text == plain
    said = noun_phrase(asked, "plain", "es")
    assert said.text == spanish
    assert said.complete


def test_the_authors_words_go_first_in_the_language_they_are_in() -> None:
    both = ask("{test: violence, words: {en: hurting somebody, es: lastimar a alguien}}")
    assert noun_phrase(both).text == "hurting somebody"
    assert noun_phrase(both, "plain", "es").text == "lastimar a alguien"
    english = ask("{test: violence, words: hurting somebody}")
    assert noun_phrase(english, "plain", "es").text == "violencia, una amenaza o un arma"


def test_plan_text_without_spanish_is_marked() -> None:
    assert not noun_phrase(ask("{test: in_place, places: [Elm Park]}"), "plain", "es").complete
    assert not noun_phrase(ask("{test: quantity_over, amount: 3 scoops}"), "plain", "es").complete
    question = ask("{test: question, question: {en: Is it?, es: ¿Lo es?}}").question
    assert question_text(question, "es").text == "¿Lo es?"
    assert not question_text(ask("{test: question, question: Is it?}").question, "es").complete


def test_catalog_words_are_said_without_their_underscores() -> None:
    asked = ask("{test: driven_by_need, needs: [substance_use, poverty]}")
    assert "(substance use or poverty)" in noun_phrase(asked).text
    assert "(uso de sustancias o pobreza)" in noun_phrase(asked, "plain", "es").text


def test_every_kind_has_all_its_words() -> None:
    kinds = {str(get_args(kind.model_fields["test"].annotation)[0]) for kind in CONDITIONS}
    more = {"quantity_over_each", "supervision_not_agreed", "earlier_participation_times",
            "earlier_participation_kind",
            "prior_record_ever", "prior_record_times", "prior_record_times_ever",
            "verified_involvement", "verified_involvement_recent"}  # fmt: skip
    for kind in kinds | more:
        for key in ("legal", "legal_not", "question"):
            assert table("en").get("phrases", kind, key), (kind, key)
        for key in ("plain", "plain_not", "question"):
            assert table("es").get("phrases", kind, key), (kind, key)


def test_a_word_that_is_missing_is_our_bug() -> None:
    with pytest.raises(KeyError):
        table("en").text("phrases", "ghost", "legal")


@given(conditions())
def test_any_condition_can_be_said_asked_and_told(drawn: dict[str, object]) -> None:
    (condition,) = Exclusion.model_validate({"id": "x", "when": [drawn]}).when or ()
    asked = term(condition)
    for turned in (asked, replace(asked, negate=not asked.negate)):
        for language in LANGUAGES:
            said = [noun_phrase(turned, form, language).text for form in ("legal", "plain")]
            said.append(question_text(asked.question, language).text)
            if not asked.input.flag:
                said.append(question_text(asked.question, language, number=True).text)
            assert all(text and not set(text) & set("{}[]|") for text in said)
    values = [True, False] if asked.input.flag else [Decimal("2.5"), 7]
    told = [on_person(asked.question, value) for value in [*values, None]]
    assert all(text and not set(text) & set("{}[]|") for text in told)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("{test: age_under, years: 18}", 28, "28 years old"),
        ("{test: quantity_over, amount: 500 milligrams}", Decimal("0.6"), "600 milligrams"),
        ("{test: quantity_over, amount: 6 g, except_substances: [pills]}", 7,
         "7 grams not counting pills"),
        ("{test: prior_record, record: conviction, look_back: 5 years}", 1461,
         "a conviction 4 years ago"),
        ("{test: prior_record, record: conviction, look_back: 5 years}", 70,
         "a conviction 2 months ago"),
        ("{test: prior_record, record: conviction, look_back: 5 years}", 3,
         "a conviction 3 days ago"),
        ("{test: prior_record, record: conviction, look_back: 5 years}", NEVER, "no conviction"),
        ("{test: property_value_over, dollars: 750}", 1751, "property worth $1,751"),
        ("{test: warrant}", False, "no warrant"),
        ("{test: warrant}", None, "not known: Is there an open warrant?"),
        ("{test: impaired_driving}", True, "driving under the influence"),
        ("{test: outside_area}", True, "outside the service area"),
    ],
)  # fmt: skip
def test_values_are_told_as_a_person(text: str, value: Decimal | int | None, words: str) -> None:
    assert on_person(ask(text).question, value) == words


# -------------------------------------------------------------------- prose


def test_prose_sorts_what_bars_from_what_can_be_waived() -> None:
    found = prose(criteria(plan(), "arrest", "police"))
    assert [str(one.title) for one in found.offenses][:2] == ["Drug possession", "Petty theft"]
    assert [str(limit) for limit in found.offenses[0].limits] == [
        "a sale for profit beyond subsistence or own use",
        "more than 6 grams, not counting pills",
    ]
    assert [one.id for one in found.bars] == [
        "minimum_age", "exclusion:violence", "exclusion:minors", "exclusion:supervised",
    ]  # fmt: skip
    need, record, warrant = found.presumptions
    assert need.required
    assert str(need.sentence).startswith("without conduct that comes from unmet needs")
    assert record.deciders == ("liaison prosecutor",)
    assert str(warrant.sentence) == (
        "an outstanding warrant, unless there is an outstanding warrant (misdemeanor) "
        "or no victim who objects to diversion"
    )
    assert str(found.bars[0].title) == "Minimum age"
    assert str(found.bars[2].sentence) == "for Prostitution: exploitation of others (minors)"


def test_spanish_prose_marks_titles_that_are_still_english() -> None:
    found = prose(criteria(plan(), "arrest", "police"), "plain", "es")
    assert found.offenses[0].title.complete
    assert found.offenses[0].title.text == "Posesión de drogas"
    assert not found.offenses[1].title.complete
    assert found.bars[0].title.text == "Edad mínima"


def test_lists_with_commas_inside_are_kept_apart() -> None:
    text = HARLOW.replace(
        "when: [{test: violence}]", "when: [{test: violence}, {test: sale}, {test: warrant}]"
    )
    found = prose(criteria(plan(text), "arrest", "police"))
    assert str(found.bars[1].sentence) == (
        "force, a threat of force or a weapon in the incident; "
        "a sale, delivery or intent to deliver; and an outstanding warrant"
    )


def test_card_lines_say_who_may_waive() -> None:
    lines = card_lines(criteria(plan(), "arrest", "police"))
    assert lines[0] == "Being under 18"
    waived = "may be waived by liaison prosecutor"
    assert f"A conviction for a violent felony in the last 5 years ({waived})" in lines
    text = HARLOW.replace("may_waive: [liaison prosecutor]", "may_waive: none")
    lines = card_lines(criteria(plan(text), "arrest", "police"))
    assert any(line.endswith("(nobody is named who may waive it)") for line in lines)


def test_criteria_without_conditions_keep_their_title() -> None:
    text = HARLOW.replace("all_listed", "decided_by")
    found = prose(criteria(plan(text), "arrest", "police"))
    assert str(found.presumptions[-1].sentence) == "Several charges, not all of them listed"
    assert len(card_lines(criteria(plan(text), "arrest", "police"))) == 7


def test_the_first_words_an_author_gives_a_question_are_kept() -> None:
    text = """
eligibility:
  offenses: none
  exclusions:
    - {id: a, effect: absolute, when: [{test: violence, words: hurting people}]}
    - {id: b, effect: absolute, when: [{test: violence}, {test: sale}]}
referral_paths: [{id: x, charge_needed: no, verification: {methods: [records]}}]
"""
    found = criteria(plan(text), "x")
    assert str(found.question_of["violence"].words) == "hurting people"
    shown = found.question_of["verified_involvement"]
    assert question_text(shown).text == "Is earlier involvement shown by records?"
