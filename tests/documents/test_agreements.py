"""Agreements beside the memorandum: pairs of partners, prosecutors' offices, bodies, providers."""

from __future__ import annotations

import pytest

from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Clause, Document, Section, Signatures, Table
from kit.doctree.text import clause_texts
from kit.documents import outline
from kit.facts.pairs import pairs
from kit.facts.scopes import exists
from kit.model.plan import Plan
from tests.documents.plans import documents, example, plan_with


def partner(name: str, *others: str, **more: object) -> dict[str, object]:
    found = {"id": name, "legal_name": f"Office {name.title()}", **more}
    return {**found, "bilateral_with": list(others)} if others else found


def plan_of(*partners: dict[str, object], **sections: object) -> Plan:
    return plan_with(partners=list(partners), **sections)


def keys(document: Document) -> set[str]:
    return {block.key for block in all_blocks(document.blocks) if isinstance(block, Clause)}


def signers(document: Document) -> list[str]:
    return [
        party.party
        for block in all_blocks(document.blocks)
        if isinstance(block, Signatures)
        for party in block.parties
    ]


# --------------------------------------------------------------------- pairs


def test_a_pair_that_both_partners_name_gets_one_agreement() -> None:
    plan = plan_of(partner("police", "clinic"), partner("clinic", "police"), partner("city"))
    (document,) = documents(plan, "bilateral-mou")
    assert document.key == "bilateral-mou-police-clinic"
    assert document.title == "Agreement between Office Police and Office Clinic"
    assert signers(document) == ["Office Police", "Office Clinic"]


def test_each_pair_gets_its_own_agreement() -> None:
    plan = plan_of(partner("police", "clinic", "housing"), partner("clinic"), partner("housing"))
    made = documents(plan, "bilateral-mou")
    assert [one.key for one in made] == [
        "bilateral-mou-police-clinic",
        "bilateral-mou-police-housing",
    ]


@pytest.mark.parametrize("others", [(), ("nobody",), ("police",)])
def test_no_pair_is_made_with_nobody_or_with_oneself(others: tuple[str, ...]) -> None:
    plan = plan_of(partner("police", *others))
    assert list(pairs(plan)) == []
    assert not exists(plan, "pair")
    assert documents(plan, "bilateral-mou") == ()


def test_an_agreement_speaks_of_its_two_parties_alone() -> None:
    (document,) = documents(example("harlow"), "bilateral-mou")
    text = " ".join(clause_texts(document).values())
    assert "Riverside" in text
    assert "Sheriff" not in text
    assert {
        "bilateral-duties@harlow-police",
        "bilateral-duties@riverside-health",
        "bilateral-property@police",
        "bilateral-medical@police",
        "bilateral-scene@arrest",
    } <= keys(document)
    assert "bilateral-property@sheriff" not in keys(document)
    assert "bilateral-scene@community" not in keys(document)
    tables = {block.key: block for block in all_blocks(document.blocks) if isinstance(block, Table)}
    parties = next(table for key, table in tables.items() if key.startswith("parties_table"))
    assert len(parties.rows) == 2


PAIR = {
    "bilateral-rank", "bilateral-calls", "bilateral-hours", "bilateral-response",
    "bilateral-fails", "bilateral-scene", "bilateral-medical", "bilateral-transport",
    "bilateral-property", "bilateral-share", "general-notices", "general-signatures",
}  # fmt: skip


def test_an_agreement_has_all_that_two_partners_need() -> None:
    assert {use.clause for use, _ in outline("bilateral-mou").every_use()} >= PAIR


# ------------------------------------------------------------------- offices


def test_each_office_gets_its_protocol_and_signs_it_itself() -> None:
    made = documents(example("harlow"), "prosecutor-protocol")
    assert [one.key for one in made] == ["prosecutor-protocol-county", "prosecutor-protocol-city"]
    county, city = made
    assert signers(county)[0] == "Office of the Harlow County Prosecuting Attorney"
    assert signers(city)[0] == "Office of the Harlow City Attorney"


def office(**facts: object) -> dict[str, str]:
    plan = plan_of(partner("da"), prosecution={"offices": [{"id": "da", "partner": "da", **facts}]})
    (document,) = documents(plan, "prosecutor-protocol")
    return {key.partition("@")[0]: text for key, text in clause_texts(document).items()}


@pytest.mark.parametrize(
    ("key", "kept", "given_up"),
    [
        ("approves_each_referral", "prosecutor-no-approval", "prosecutor-approval"),
        ("last_word_on_eligibility", "prosecutor-no-last-word", "prosecutor-last-word"),
        ("may_end_services", "prosecutor-no-end", "prosecutor-may-end"),
    ],
)
def test_a_protocol_says_what_the_plan_says_even_against_the_model(
    key: str, kept: str, given_up: str
) -> None:
    good, bad = office(**{key: "no"}), office(**{key: "yes"})
    assert kept in good
    assert given_up not in good
    assert given_up in bad
    assert kept not in bad


def test_a_protocol_without_an_office_says_who_must_sign() -> None:
    plan = plan_with(prosecution={"offices": [{"id": "da"}]})
    (document,) = documents(plan, "prosecutor-protocol")
    assert "[To be decided by" in clause_texts(document)["prosecutor-signature@da"]


# ------------------------------------------------------------ charter, standards


def test_the_charter_has_a_section_for_each_body_with_its_rules() -> None:
    (document,) = documents(example("harlow"), "governance-charter")
    bodies = [
        block.key
        for block in document.blocks
        if isinstance(block, Section) and block.key.startswith("body@")
    ]
    assert bodies == ["body@pcg", "body@owg", "body@clt"]
    found = keys(document)
    for body in ("pcg", "owg", "clt"):
        assert {f"mou-body-meetings@{body}", f"mou-body-powers@{body}"} <= found
    assert "charter-cases@owg" in found
    assert "charter-no-cases@pcg" in found
    assert {"mou-succession", "mou-host", "charter-adoption@pcg", "charter-adoption@clt"} <= found


def test_a_body_with_an_open_part_names_it() -> None:
    (document,) = documents(example("harlow"), "governance-charter")
    text = clause_texts(document)["charter-public@pcg"]
    assert "no participant is ever discussed" in text
    plan = plan_with(governance={"bodies": [{"id": "one", "open_to_public": "yes"}]})
    (bare,) = documents(plan, "governance-charter")
    assert "The whole meeting" in clause_texts(bare)["charter-public@one"]


def test_the_standards_show_each_providers_posts_and_what_the_plan_forbids() -> None:
    (document,) = documents(example("harlow"), "case-management-standards")
    text = clause_texts(document)
    assert "Outreach and intake worker" in text["standards-posts@riverside"]
    assert "Riverside" not in text["standards-posts@eastside"]
    assert "standards-no-ends" in text
    assert "standards-ends" not in text
    strict = plan_with(
        case_management={
            "treatment_required": "yes",
            "discharge": {"ends_for": ["three missed visits"]},
        }
    )
    (harsh,) = documents(strict, "case-management-standards")
    said = clause_texts(harsh)
    assert "Three missed visits" in said["standards-ends"]
    assert "standards-treatment-asked" in said
    assert "standards-treatment" not in said
