"""A jurisdiction's own text replaces a clause or stands beside it, and its faults are told."""

from __future__ import annotations

from collections.abc import Mapping

from kit.clauses import clause
from kit.doctree.faults import all_blocks, faults
from kit.doctree.nodes import Clause, Document, Section
from kit.doctree.text import clause_texts
from kit.documents.overriding import original_of, override_faults
from kit.model.plan import Plan
from tests.documents.plans import documents, plan_with

SEVERABLE = {
    "id": "severability",
    "clause": "general-severability",
    "edition": "1",
    "text": {"en": "If a part of {{plan.title}} fails, **all** of it is talked over."},
    "reason": "The council wants it so.",
    "owner": "County Attorney",
}
ADDED = {
    "id": "fireworks",
    "document": "mou",
    "after": "general-severability",
    "text": {"en": "No party lights fireworks.\n\n- Not in summer.\n- Not in winter."},
}


def plan_of(*overrides: Mapping[str, object]) -> Plan:
    return plan_with(documents={"overrides": list(overrides)})


def mou(plan: Plan) -> Document:
    (document,) = documents(plan, "mou")
    return document


def clauses_of(document: Document) -> dict[str, Clause]:
    return {block.key: block for block in all_blocks(document.blocks) if isinstance(block, Clause)}


def test_local_text_replaces_a_clause_and_says_so() -> None:
    document = mou(plan_of(SEVERABLE))
    found = clauses_of(document)["general-severability"]
    assert found.edition == "1+local"
    assert "documents.overrides.severability" in found.pointers or any(
        "overrides" in pointer for pointer in found.pointers
    )
    text = clause_texts(document)["general-severability"]
    assert text == "Severability. If a part of Bare County LEAD fails, all of it is talked over."


def test_local_text_holds_in_every_document_unless_it_names_one() -> None:
    plan = plan_of(SEVERABLE)
    (sharing,) = documents(plan, "data-sharing")
    assert clauses_of(sharing)["general-severability"].edition == "1+local"
    (sharing,) = documents(plan_of({**SEVERABLE, "document": "mou"}), "data-sharing")
    assert clauses_of(sharing)["general-severability"].edition == "1"


def test_an_added_clause_follows_the_one_it_names_in_its_document_only() -> None:
    plan = plan_of(ADDED)
    general = next(
        block for block in mou(plan).blocks if isinstance(block, Section) and block.key == "general"
    )
    keys = [block.key for block in general.blocks if isinstance(block, Clause)]
    assert keys[keys.index("general-severability") + 1] == "local-fireworks"
    (sharing,) = documents(plan, "data-sharing")
    assert "local-fireworks" not in clauses_of(sharing)


def test_two_added_clauses_keep_the_plans_order() -> None:
    plan = plan_of(ADDED, {**ADDED, "id": "bells"})
    keys = list(clauses_of(mou(plan)))
    assert keys.index("local-bells") == keys.index("local-fireworks") + 1


def test_local_text_that_is_no_clause_text_is_printed_as_typed() -> None:
    bad = {**SEVERABLE, "text": {"en": "Run `rm -rf` and {{no.such}}.\n\n<script>alert()</script>"}}
    text = clause_texts(mou(plan_of(bad)))["general-severability"]
    assert "Run `rm -rf` and {{no.such}}." in text
    assert "<script>alert()</script>" in text


def faults_of(**change: object) -> list[tuple[str, str]]:
    plan = plan_of({**SEVERABLE, **change})
    return [(fault.kind, str(fault.pointer[-1])) for fault in override_faults(plan)]


def test_a_good_override_has_no_fault() -> None:
    assert faults_of() == []
    assert list(override_faults(plan_of(ADDED))) == []
    assert list(override_faults(plan_with())) == []
    assert faults_of(text={"en": "Ends at once. {{verify_with_counsel}}"}) == []


def test_the_faults_of_an_override_are_told_at_their_place() -> None:
    assert faults_of(clause="no-such") == [("unknown-clause", "clause")]
    assert faults_of(document="no-such") == [("unknown-document", "document")]
    assert faults_of(edition="0") == [("stale", "edition")]
    assert faults_of(text={"en": "<b>bold</b>"}) == [("markup", "en")]
    assert faults_of(text={"en": "{{no.such}} ends."}) == [("unknown-fact", "en")]
    assert faults_of(text={"en": "See [[no-such]]."}) == [("unknown-reference", "en")]
    wrong = {**ADDED, "after": "sharing-least"}
    assert [fault.kind for fault in override_faults(plan_of(wrong))] == ["not-in-document"]
    unknown = {**ADDED, "after": "no-such"}
    assert [fault.kind for fault in override_faults(plan_of(unknown))] == ["unknown-clause"]


def test_an_override_may_use_the_facts_of_the_entry_that_its_clause_speaks_about() -> None:
    entry = {
        "id": "duties",
        "clause": "mou-duties",
        "edition": "1",
        "text": {"en": "{{party.legal_name}} does its part."},
    }
    assert list(override_faults(plan_of(entry))) == []
    other = {**entry, "clause": "mou-term"}
    assert [fault.kind for fault in override_faults(plan_of(other))] == ["unknown-fact"]


def test_a_text_remembers_the_clause_that_it_was_written_against() -> None:
    signs = original_of("general-severability")
    assert clause("general-severability").fingerprint.startswith(signs)
    for known in (signs, signs.upper(), clause("general-severability").fingerprint):
        assert faults_of(original=known) == []
    for other in ("000000000000", signs[:4], original_of("mou-term")):
        assert faults_of(original=other) == [("stale", "original")]
    added = {**ADDED, "original": "000000000000"}
    (fault,) = override_faults(plan_of(added))
    assert (fault.kind, fault.reason) == ("stale", original_of(str(ADDED["after"])))


def test_a_reference_that_leads_nowhere_is_printed_as_typed_and_breaks_nothing() -> None:
    entry = {
        **ADDED,
        "text": {"en": "See [[no-such]] and [[definitions]].\n\n- As [[no-more]] says."},
    }
    (document,) = documents(plan_of(entry), "mou")
    (text,) = (words for key, words in clause_texts(document).items() if key.startswith("local-"))
    assert text.startswith("See [[no-such]] and Section ")
    assert text.endswith("As [[no-more]] says.")
    assert faults(document) == ()
