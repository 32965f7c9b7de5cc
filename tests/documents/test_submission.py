"""The submission says what the plan promises, where it departs, and how each thread runs."""

from __future__ import annotations

import pytest

from kit.core import Stage
from kit.doctree.faults import all_blocks, faults
from kit.doctree.nodes import Clause, Document, Table
from kit.doctree.text import clause_texts, normalize, plain_text
from kit.documents import assemble, instances, outline, outlines
from kit.documents.dossier import dossier
from kit.facts.phrases import plain
from kit.model.plan import Plan
from kit.model.relevance import undecided
from kit.model.walk import walk
from kit.renderers import docx, html, markdown
from kit.tracing import trace
from tests.documents.plans import EXAMPLES, documents, example, plan_with

NAME = "bureau-submission"


def submission(plan: Plan) -> Document:
    (document,) = documents(plan, NAME)
    return document


def table(document: Document, key: str) -> Table:
    (found,) = (block for block in all_blocks(document.blocks) if getattr(block, "key", "") == key)
    assert isinstance(found, Table)
    return found


def words(document: Document, key: str) -> list[list[str]]:
    """Give the cells of a table's rows."""
    speller = table(document, key)
    return [[plain(cell) for cell in row] for row in speller.rows]


def keys(document: Document) -> set[str]:
    return {block.key for block in all_blocks(document.blocks) if isinstance(block, Clause)}


@pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
def test_it_reads_well_for_every_example(name: str) -> None:
    document = submission(example(name))
    assert not list(faults(document))
    text = markdown.render(document).decode()
    assert "None" not in text
    assert html.render(document)
    assert docx.render(document)


def test_its_own_clauses_serve_no_principle_so_that_it_proves_nothing_by_itself() -> None:
    every = all_blocks(submission(example("harlow")).blocks)
    assert not [one for one in every if isinstance(one, Clause) and one.principles]


def test_the_threads_are_those_of_the_trace_command() -> None:
    plan = example("harlow")
    others = [one for one in documents(plan) if one.language == "en" and one.key != NAME]
    found = trace(plan, others)
    rows = words(submission(plan), "trace_table")
    assert len(rows) == len(found.threads)
    for row, thread in zip(rows, found.threads, strict=True):
        assert row[0].startswith(thread.label)
        assert bool(thread.provisions) == (row[2] != "No clause")


def test_it_is_the_same_whether_the_others_are_given_or_made() -> None:
    plan = example("tiny")
    made = [
        (each, document)
        for each in outlines()
        if each.name != NAME
        for document in documents(plan, each.name)
    ]
    (instance,) = instances(plan, outline(NAME))
    meta = submission(plan).meta
    assert assemble(instance, meta, others=made) == submission(plan)


def test_proof_stands_with_how_far_it_was_seen() -> None:
    plan = plan_with(
        partners=[{"id": "health", "legal_name": "Riverside Health"}],
        commitments=[
            {
                "id": "one",
                "principle": "cm.harm-reduction",
                "adherence": "modified",
                "statement": "Nobody loses help.",
                "changed_because": "One shift is trained.",
                "partners": ["health"],
                "evidence": [
                    {"kind": "document", "what": "policy", "status": "claimed", "where": "a.pdf"},
                    {"kind": "record", "what": "minutes", "status": "verified"},
                ],
                "measures": "none",
            }
        ],
    )
    ((principle, promise, partner, proof, measures),) = words(
        submission(plan), "promises_table_case_management"
    )
    assert principle == "Meet people where they arecore"
    assert promise == "Nobody loses help.Taken over with changes.One shift is trained."
    assert partner == "Riverside Health"
    assert proof == "Policy, a.pdf (claimed)Minutes (verified)"
    assert measures == "No number fits"
    tally = clause_texts(submission(plan))["submission-evidence"]
    assert "2 pieces of proof: 1 claimed, 0 shown, 1 verified." in tally


def test_a_core_principle_that_nobody_promised_comes_first_and_is_marked() -> None:
    said = clause_texts(submission(plan_with(commitments="none")))["submission-unpromised"]
    first = said.partition("yet:")[2]
    assert first.strip().startswith("Harm reduction and Housing First (core)")


def test_a_departure_says_from_what_why_until_when_and_how_the_bureau_is_said_to_stand() -> None:
    plan = plan_with(
        case_management={"max_caseload": "22"},
        departures=[
            {
                "id": "load",
                "rule": "CAP-002",
                "principle": "cm.caseload-cap",
                "at": "case_management.max_caseload",
                "adaptation": "Up to 22 people each.",
                "reason": "Two posts are open.",
                "owner": "Program Manager",
                "decided_on": "2026-08-12",
                "expires": "2026-10-31",
                "bureau_decision": "decision-4",
            },
            {"id": "astray", "at": "nowhere.at-all", "adaptation": "Nothing."},
        ],
    )
    first, second = words(submission(plan), "departures_full_table")
    assert first[1].startswith("Caseloads with a limitfinding CAP-002Case management: ")
    assert first[3:] == [
        "August 12, 2026Program Manager",
        "October 31, 2026this day has passed",
        "decision-4 (claimed)",
    ]
    assert second[1] == "nowhere.at-all"
    assert second[5] == "No decision named"


def test_local_text_is_quoted_with_its_place_and_suspect_when_its_clause_has_changed() -> None:
    text = {"en": "Ninety days are needed."}
    why = {"reason": "Ordinance 4.12.", "owner": "County Attorney"}
    plan = plan_with(
        documents={
            "overrides": [
                {"id": "old", "clause": "mou-withdrawal", "edition": "0", "text": text, **why},
                {"id": "new", "document": "mou", "after": "mou-term", "text": text, **why},
                {"id": "lost", "clause": "no-such-clause", "edition": "1", "text": text, **why},
            ]
        }
    )
    document = submission(plan)
    old, new, lost = words(document, "local_texts_table")
    assert old[0].startswith("In place of: ")
    assert old[1].startswith("A ")
    assert old[4] == "Suspect: it replaces edition 0, and the clause is now in edition 1"
    assert new[0].startswith("Added after: ")
    assert new[4] == "The clause stands as it did"
    assert lost[0] == "In place of: no-such-clause"
    assert lost[4].startswith("Astray")
    said = clause_texts(document)
    assert said["submission-local-words"].count("Ninety days are needed.") == 2
    assert "submission-suspect" in said
    assert "submission-no-local" not in said


def test_open_decisions_are_told_once_for_all_entries_by_owner() -> None:
    names = ["one", "two", "three", "four"]
    plan = plan_with(partners=[{"id": name, "legal_name": name.title()} for name in names])
    document = submission(plan)
    tables = [one for one in all_blocks(document.blocks) if isinstance(one, Table)]
    open_ones = [one for one in tables if one.key.startswith("open_decisions_table")]
    assert "Project manager" in [one.caption for one in open_ones]
    rows = words(document, "open_decisions_table_project_manager")
    assert [row[0] for row in rows if row[1] == "Partners: all 4"]
    order = ["Exploring", "Drafting", "Partner review"]
    assert [row[2] for row in rows] == sorted((row[2] for row in rows), key=order.index)
    left = clause_texts(document)["submission-open"]
    assert f"In all, {len(undecided_by_next_stage(plan))} are open" in left


def undecided_by_next_stage(plan: Plan) -> list[object]:
    return list(undecided(walk(plan), Stage.PARTNER_REVIEW))


def test_every_document_of_the_plan_is_an_exhibit_and_only_those() -> None:
    plan = plan_with(documents={"produce": ["mou", "consent", NAME]}, plan={
        "id": "bare", "title": "Bare", "version": "1", "kind": "program", "stage": "drafting",
        "edition": "toolkit-2023-07-01", "as_of": "2026-11-02", "languages": ["en", "es"],
    })  # fmt: skip
    rows = words(submission(plan), "package_table")
    assert [row[0] for row in rows] == ["A", "B"]
    assert [row[2] for row in rows] == ["English", "English and Spanish"]
    assert [row[3] for row in rows] == ["mou/mou", "consent/consent"]


def test_a_thread_that_breaks_is_told_as_broken() -> None:
    plan = plan_with(
        documents={"produce": ["pocket-card"]},
        commitments=[{"id": "a", "principle": "pm.neutral", "adherence": "kept"}],
    )
    document = submission(plan)
    said = clause_texts(document)["submission-broken"]
    assert "A neutral project manager: no partner answers for the promise." in said
    rows = {row[0]: row for row in words(document, "trace_table")}
    assert rows["A neutral project manager"][1:] == ["Kept", "No clause", "Undecided"]


def test_a_reconstruction_owes_no_decision() -> None:
    plan = plan_with(plan={
        "id": "bare", "title": "Bare", "version": "1", "kind": "reconstruction",
        "stage": "operating", "edition": "toolkit-2023-07-01", "as_of": "2026-11-02",
    })  # fmt: skip
    assert {"submission-closed", "submission-reconstruction"} <= keys(submission(plan))


def test_the_dossier_counts_translations_with_their_originals() -> None:
    plan = example("harlow")
    others = [each for each in outlines() if each.name != NAME]
    made = [(each, one) for each in others for one in documents(plan, each.name)]
    found = dossier(plan, made)
    assert len(found.held) == len({one.key for one in found.held})
    assert not [one for one in found.held if one.key.endswith(".es") or one.outline == NAME]
    assert {one.document for one in found.trace.provisions} <= {one.key for one in found.held}
    assert normalize(plain_text(made[0][1].blocks[0], made[0][1]))


def test_signatures_are_told_with_the_text_that_they_bind() -> None:
    plan = plan_with(
        partners=[{"id": "police", "legal_name": "City Police"}],
        signatures=[
            {
                "document": "mou",
                "partner": "police",
                "office": "Chief",
                "content_hash": "sha256:0123456789abcdef0123",
                "signed_on": "2026-12-14",
            }
        ],
    )
    ((document, party, office, bound, signed, until),) = words(submission(plan), "signed_table")
    assert (document, party, office) == ("Memorandum of Understanding", "City Police", "Chief")
    assert (bound, signed) == ("0123456789ab", "December 14, 2026")
    assert until == "\N{EM DASH}"
