"""The permission forms hold all that law asks for, and nothing that nobody chose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit import catalog
from kit.clauses import clause
from kit.doctree.faults import all_blocks, lines
from kit.doctree.nodes import Document, Fields, FillIn, Section, Table, Text
from kit.doctree.text import clause_texts
from kit.documents import outline
from kit.documents.coverage import covered
from kit.facts import plain
from kit.model.plan import Plan
from kit.sharing import matrix_of, tick_boxes
from tests.documents.plans import EXAMPLES, documents, example, plan_with

LAW = ("P2-CONSENT-", "P2-NOTICE-", "P2-MINOR-", "HIPAA-AUTH-", "KIT-")
SOMETIMES = {"P2-CONSENT-05", "P2-MINOR-01", "P2-MINOR-02"}
"""Elements that only some plans need: intermediaries and young people."""
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])


def packet(plan: Plan, language: str = "en") -> Document:
    (found,) = (one for one in documents(plan, "consent") if one.language == language)
    return found


def parts(document: Document) -> dict[str, Section]:
    return {block.key: block for block in document.blocks if isinstance(block, Section)}


def ticks(*sections: Section) -> list[FillIn]:
    return [
        entry
        for block in all_blocks(sections)
        if isinstance(block, Fields)
        for entry in block.entries
        if entry.kind == "tick"
    ]


def words(document: Document) -> str:
    return " ".join(clause_texts(document).values())


# ------------------------------------------------------------------ elements


@LANGUAGES
def test_every_element_of_law_stands_in_the_assembled_packet(language: str) -> None:
    wanted = {name for name in catalog.consent_elements() if name.startswith(LAW)}
    assert len(wanted) > 35
    found = covered(packet(example("harlow"), language).blocks, language)
    assert wanted - set(found) == SOMETIMES


@LANGUAGES
@pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
def test_each_form_holds_every_element_of_its_kind(name: str, language: str) -> None:
    plan = example(name)
    if language != "en" and language not in (plan.plan.languages or ()):
        language = "en"
    document = packet(plan, language)
    sections = parts(document)
    around = [block for key, block in sections.items() if not key.startswith("form@")]
    everywhere = set(covered(around, language))
    sharing = plan.information_sharing
    for form in (sharing.consents if sharing else None) or ():
        kind = catalog.consent_kinds().get(form.kind or "")
        if kind is None or not kind.written:
            continue
        here = set(covered([sections[f"form@{form.id}"]], language))
        assert set(kind.elements) <= here | everywhere, form.id


def consent_of(kind: str, **more: object) -> dict[str, object]:
    return {"id": "one", "kind": kind, "title": "One permission", **more}


WRITTEN = [kind.slug for kind in catalog.consent_kinds().values() if kind.written]


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_form_of_any_kind_holds_the_elements_of_its_kind(kind: str) -> None:
    plan = plan_with(
        information_sharing={
            "consents": [consent_of(kind)],
            "criminal_justice_condition": "Intake within the time set.",
        }
    )
    found = covered(packet(plan).blocks)
    assert set(catalog.consent_kinds()[kind].elements) <= set(found)


def test_spoken_words_get_no_form() -> None:
    plan = plan_with(information_sharing={"consents": [consent_of("spoken_agreement")]})
    assert "form@one" not in parts(packet(plan))


def test_an_intermediary_is_named_with_its_duty_to_list() -> None:
    partner = {"id": "hub", "legal_name": "The Exchange", "is_intermediary": "yes"}
    consents = [consent_of("tpo_consent", disclosers=["hub"])]
    plan = plan_with(partners=[partner], information_sharing={"consents": consents})
    document = packet(plan)
    assert "P2-CONSENT-05" in covered(document.blocks)
    assert "may pass through The Exchange" in words(document)
    assert "within 30 days" in words(document)


@pytest.mark.parametrize(
    ("law", "element", "other"),
    [
        ({}, "P2-MINOR-02", "P2-MINOR-01"),
        ({"minor_consent": {"citation": "Code 4"}}, "P2-MINOR-01", "P2-MINOR-02"),
    ],
)
def test_young_people_sign_as_state_law_says(
    law: dict[str, object], element: str, other: str
) -> None:
    plan = plan_with(
        jurisdiction={"name": "Bare", "law": law},
        eligibility={"minimum_age": "16"},
        information_sharing={"consents": [consent_of("team_release")]},
    )
    found = covered(packet(plan).blocks)
    assert element in found
    assert other not in found


def test_a_form_for_a_case_names_one_case_and_no_other_purpose() -> None:
    form = parts(packet(example("harlow")))["form@legal-case-consent"]
    ids = {entry.id for block in all_blocks((form,)) if isinstance(block, Fields)
           for entry in block.entries}  # fmt: skip
    assert "case-number@legal-case-consent" in ids
    assert "P2-CONSENT-15" in covered([form])


# ----------------------------------------------------------- ticks and the matrix


@LANGUAGES
def test_boxes_are_exactly_the_flows_of_the_matrix_and_none_is_ticked(language: str) -> None:
    plan = example("harlow")
    sections = parts(packet(plan, language))
    sharing = plan.information_sharing
    assert sharing is not None
    for form in sharing.consents or ():
        wanted = {
            f"{form.id}.{box.receiver}.{box.element}"
            for box in tick_boxes(matrix_of(plan), form.id)
        }
        found = [tick.id for tick in ticks(sections[f"form@{form.id}"])]
        assert wanted
        assert {one for one in found if not one.startswith("copy@")} == wanted
        assert len(found) == len(set(found))


def test_no_two_controls_of_the_packet_share_a_name() -> None:
    names = [
        entry.id
        for block in all_blocks(packet(example("harlow")).blocks)
        if isinstance(block, Fields)
        for entry in block.entries
    ]
    assert len(names) == len(set(names))


def test_receivers_are_named_in_full_with_their_part() -> None:
    form = parts(packet(example("harlow")))["form@team-release"]
    heads = [text.text for text in strong(form)]
    assert any(one.startswith("City of Harlow Police Department (police), to ") for one in heads)


def strong(section: Section) -> Iterator[Text]:
    for block in all_blocks((section,)):
        for line in lines(block):
            yield from (node for node in line if isinstance(node, Text) and node.strong)


def test_what_police_learn_is_told_from_the_matrix() -> None:
    plan = example("harlow")
    text = clause_texts(packet(plan))["consent-police"]
    assert "Whether you take part" in text
    assert "diagnos" not in text
    empty = plan_with(information_sharing={"flows": "none", "consents": "none"})
    assert "What police can learn" in clause_texts(packet(empty))["consent-police"]


def test_every_never_cell_has_its_plain_sentence_in_each_language() -> None:
    told = {cell for line in plain.nevers() for cell in line["cells"]}
    assert told == set(catalog.never_cells())
    for line in plain.nevers():
        assert line["words"]["en"]
        assert line["words"]["es"]


def test_plain_words_exist_for_all_that_may_flow_about_a_person() -> None:
    for slug, one in catalog.data_elements().items():
        if one.identifies and slug not in {"arrest_extract", "outcome_extract"}:
            assert plain.element(slug, "en").startswith(
                ("your ", "wh", "how ", "the ", "any ", "a ", "harm ")
            )
    for slug, purpose in catalog.purposes().items():
        if not purpose.never:
            assert plain.purpose(slug, "en").startswith("to "), slug


# ------------------------------------------------------------------- staff page


@pytest.mark.parametrize(
    ("short", "rule"), [("yes", "part2-notice-short"), ("no", "part2-notice-long")]
)
def test_the_federal_statement_stands_word_for_word_in_english(short: str, rule: str) -> None:
    for language in ("en", "es"):
        sections: dict[str, object] = {"information_sharing": {"notice_short": short}}
        plan = plan_with(**sections)
        spoken = plan.model_copy(
            update={"plan": plan.plan.model_copy(update={"languages": ("en", "es")})}
        )
        said = clause_texts(packet(spoken, language))["staff-statement"]
        assert catalog.regulations()[rule].value in said
        assert catalog.regulations()["part2-notice-stale"].value not in said
        assert ("Traducción no oficial" in said) == (language == "es")


def test_staff_log_what_they_share_and_what_is_taken_back() -> None:
    staff = parts(packet(example("harlow")))["staff"]
    tables = {block.key for block in all_blocks((staff,)) if isinstance(block, Table)}
    assert tables == {"disclosure_log_table", "revocation_log_table"}


def test_taking_back_offers_each_form() -> None:
    revoke = parts(packet(example("harlow")))["revoke"]
    assert {tick.id for tick in ticks(revoke)} == {
        "take-back.team-release",
        "take-back.care-consent",
        "take-back.services-release",
        "take-back.legal-case-consent",
    }


@pytest.mark.parametrize(
    ("facts", "words_of_end"),
    [
        ({"expires_after": "12 months"}, "It ends 12 months after the day you sign."),
        ({"expires_on_event": "when the case is closed"}, "It ends when the case is closed."),
        (
            {"expires_after": "1 year", "expires_on_event": "when the case is closed"},
            "It ends 1 year after the day you sign, or when the case is closed,",
        ),
        ({"open_ended": "yes"}, "It has no end date. It lasts until you take it back."),
        ({}, "[To be decided by the county or city attorney: how long it lasts]"),
    ],
)
def test_a_form_says_when_it_ends(facts: dict[str, object], words_of_end: str) -> None:
    plan = plan_with(information_sharing={"consents": [consent_of("team_release", **facts)]})
    text = clause_texts(packet(plan))["form-end@one"]
    assert words_of_end.lower() in text.lower()


def test_all_clauses_of_the_packet_come_in_both_languages_with_the_same_elements() -> None:
    for use, _ in outline("consent").every_use():
        english, spanish = clause(use.clause), clause(use.clause, "es")
        assert english.covers == spanish.covers
        assert english.applies_when == spanish.applies_when
