"""Whatever rests on who is told of intake names the signature, known by plan values, not by words.

Every clause carries the plan values that it states, and every table row a consent of its own. So
the proof asks of each place that rests on a telling value, whatever its words are.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Clause, Document, Table
from kit.doctree.text import clause_texts, clauses
from kit.facts.phrases import plain
from kit.facts.sharing import partner_label
from kit.facts.told import Scene
from kit.model.plan import Plan
from kit.pathways.telling import INTAKE, JUSTICE, roles_of
from kit.sharing import matrix_of
from tests.documents.plans import EXAMPLES, documents, example
from tests.documents.test_consent_order import SIGNED, WITHOUT, tells_intake

EACH = pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
PROOF = "intake.proof."
TELLING = {"sharing-access-table", "form-ticks"}
"""The table whose rows are held to the matrix, and the release itself."""


def titles(plan: Plan) -> dict[str, str]:
    section = plan.information_sharing
    return {
        one.id: (one.title.en if one.title else None) or one.id
        for one in (section.consents if section else None) or ()
    }


def label(plan: Plan, partner: str) -> str:
    return partner_label(Scene(plan), partner).casefold()


def tables(clause: Clause) -> Iterator[Table]:
    yield from (block for block in all_blocks(clause.blocks) if isinstance(block, Table))


def rows(document: Document, prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each row of the tables in clauses of such a name, with the clause's key."""
    for clause in clauses(document):
        if clause.key.startswith(prefix):
            for table in tables(clause):
                for row in table.rows:
                    yield clause.key, tuple(plain(cell) for cell in row)


@EACH
def test_each_step_that_tells_of_intake_names_in_its_row_the_consent_that_comes_first(
    name: str,
) -> None:
    plan = example(name)
    wanted = [
        (path.id, str(number), label(plan, tell.to or ""), tell.after_consent)
        for path in plan.referral_paths or ()
        for number, step in enumerate(path.steps or (), 1)
        for tell in step.tells or ()
        if tells_intake(tell.to, tell.elements or (), plan)
    ]
    (document,) = documents(plan, "referral-protocol")
    printed = list(rows(document, "path-tells@"))
    for path, number, receiver, consent in wanted:
        mine = [
            cells
            for key, cells in printed
            if key == f"path-tells@{path}"
            and cells[0] == number
            and receiver in cells[2].casefold()
        ]
        assert mine, (path, number, receiver)
        assert consent, (path, number)
        assert all(titles(plan)[consent] in cells[3] for cells in mine), mine


@EACH
@pytest.mark.parametrize(
    ("outline", "clause"), [("data-sharing", "sharing-flows"), ("mou", "mou-annex-sharing")]
)
def test_each_row_of_the_matrix_that_opens_intake_to_justice_names_its_consent(
    name: str, outline: str, clause: str
) -> None:
    plan = example(name)
    section = plan.information_sharing
    flows = (section.flows if section else None) or ()
    telling = [
        cell
        for cell in matrix_of(plan).cells
        if cell.element in INTAKE
        and roles_of(plan, cell.receiver) & JUSTICE
        and not roles_of(plan, cell.giver) & JUSTICE
    ]
    (document,) = documents(plan, outline)
    printed = [" | ".join(cells).casefold() for _, cells in rows(document, clause)]
    assert not telling or printed
    for cell in telling:
        consent = flows[cell.flow].consent
        assert consent, cell
        wanted = titles(plan)[consent].casefold(), label(plan, cell.receiver)
        assert any(all(one in line for one in wanted) for line in printed), cell


@EACH
def test_every_clause_that_rests_on_how_intake_is_proved_names_the_signature(name: str) -> None:
    found = 0
    for document in documents(example(name)):
        texts = clause_texts(document)
        for clause in clauses(document):
            if any(pointer.startswith(PROOF) for pointer in clause.pointers):
                found += 1
                assert SIGNED.search(texts[clause.key]), (document.key, clause.key)
    intake = example(name).intake
    assert found or not (intake and intake.proof)


@EACH
def test_no_clause_that_is_excepted_by_name_rests_on_a_value_that_tells(name: str) -> None:
    """A clause may go without the words of a signature only where no telling value stands in it."""
    for document in documents(example(name)):
        for clause in clauses(document):
            if clause.clause in WITHOUT.keys() - TELLING:
                telling = [
                    pointer
                    for pointer in clause.pointers
                    if ".tells" in pointer
                    or pointer.startswith((PROOF, "information_sharing.flows"))
                ]
                assert telling == [], (document.key, clause.key)
