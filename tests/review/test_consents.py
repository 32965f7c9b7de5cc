"""Each thing that law asks of consents, and each closed door, is shown with its sentence."""

from __future__ import annotations

import json
from functools import cache

import pytest

from kit import catalog, pipeline
from kit.clauses import clauses
from kit.facts import plain
from kit.facts.sharing import never_words
from kit.model.information_sharing import InformationSharing
from kit.review.consents import Kept, doors_closed, elements_kept
from tests.documents.plans import EXAMPLES, ROOT, documents, example, plan_with

EACH = pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
HERE = "examples/harlow"
SOMETIMES = {
    "P2-CONSENT-05": "records pass through an intermediary",
    "P2-MINOR-01": "minors take part, and may consent alone",
    "P2-MINOR-02": "minors take part with a parent",
    "P2-CJ-02": "taking part is a condition of disposition",
    "P2-CJ-03": "taking part is a condition of disposition",
    "P2-CJ-04": "taking part is a condition of disposition",
    "P2-CJ-05": "taking part is a condition of disposition",
    "CJIS-02": "criminal justice information reaches the register",
    "CJIS-04": "criminal justice information reaches the register",
    "CJIS-05": "criminal justice information reaches the register",
    "CJIS-06": "criminal justice information reaches the register",
    "FERPA-01": "school records flow",
    "FERPA-02": "school records flow",
    "FERPA-03": "school records flow",
}
"""Elements that the full plan does not need, because it does not do this."""


@cache
def kept(name: str) -> tuple[Kept, ...]:
    return elements_kept(documents(example(name)))


def test_every_row_of_the_catalog_is_held_by_a_clause() -> None:
    held = {element for one in clauses() for element in one.covers}
    assert set(catalog.consent_elements()) == held


def test_school_records_bring_their_clause_and_their_elements() -> None:
    consent = {"id": "school", "kind": "ferpa_consent", "title": "School"}
    plan = plan_with(information_sharing={"consents": [consent]})
    found = {one.id: one.sentences for one in elements_kept(documents(plan, "data-sharing"))}
    for name in ("FERPA-01", "FERPA-02", "FERPA-03"):
        (sentence,) = found[name]
        assert sentence.key == "sharing-school"
        assert "law-enforcement unit" in sentence.words


def test_the_full_plan_shows_the_sentence_of_every_element_that_it_needs() -> None:
    lacking = {one.id for one in kept("harlow") if not one.sentences}
    assert lacking == set(SOMETIMES)
    for one in kept("harlow"):
        for sentence in one.sentences:
            assert len(sentence.words.split()) > 1, sentence


@EACH
def test_any_plan_shows_every_element_as_soon_as_it_names_its_consents(name: str) -> None:
    """Six of the examples have yet to decide their consents; lent the full plan's, all is there."""
    plan, full = example(name), example("harlow").information_sharing
    assert full is not None
    lent = (plan.information_sharing or InformationSharing()).model_copy(
        update={"consents": full.consents, "flows": full.flows}
    )
    everyone = example("harlow").partners
    with_forms = plan.model_copy(update={"information_sharing": lent, "partners": everyone})
    lacking = {one.id for one in elements_kept(documents(with_forms)) if not one.sentences}
    assert lacking <= set(SOMETIMES)


@EACH
def test_a_plan_without_consents_lacks_only_what_stands_in_forms(name: str) -> None:
    forms = {one.id for one in clauses() if one.topic == "consent"}
    assert forms
    for one in kept(name):
        if not one.sentences and one.id not in SOMETIMES:
            held = {clause.id for clause in clauses() if one.id in clause.covers}
            assert held & forms, one.id


@EACH
def test_every_closed_door_is_said_to_participants_and_to_partners(name: str) -> None:
    found = doors_closed(documents(example(name)))
    assert [one.id for one in found] == list(catalog.never_cells())
    for one in found:
        where = {sentence.document for sentence in one.sentences}
        assert {"data-sharing", "consent"} <= where, one.id
        for sentence in one.sentences:
            assert closes(one.id, sentence.words), (one.id, sentence.key)


def closes(cell: str, words: str) -> bool:
    for language in ("en", "es"):
        lines = [line["words"][language] for line in plain.nevers() if cell in line["cells"]]
        if any(" ".join(line.split()) in words for line in [never_words(cell, language), *lines]):
            return True
    return False


@EACH
def test_spanish_forms_hold_what_english_ones_hold(name: str) -> None:
    for one in kept(name):
        where = {each.document for each in one.sentences}
        spanish = {
            each.document.removesuffix(".es") for each in one.sentences if ".es" in each.document
        }
        assert spanish <= where, one.id
        if "es" in (example(name).plan.languages or ()) and "consent" in where:
            assert "consent" in spanish, one.id


def test_a_reader_finds_them_in_all_three_forms() -> None:
    _, table = pipeline.trace(ROOT / HERE)
    _, page = pipeline.trace(ROOT / HERE, form="html")
    read = json.loads(pipeline.trace(ROOT / HERE, form="json")[1])
    said = {one["id"]: one for one in (*read["consent_elements"], *read["never_shared"])}
    assert set(said) == {*catalog.consent_elements(), *catalog.never_cells()}
    for name, one in said.items():
        assert f"\n  {name} (" in table
        assert f">{name}<" in page
        assert (one["sentences"] == []) == (name in SOMETIMES), name
    assert (
        "KIT-04 (The signature comes before anyone confirms the intake to the prosecutor)" in table
    )
    assert "P2-CONSENT-05 (" in table.split("nowhere in these documents")[0].splitlines()[-1]
