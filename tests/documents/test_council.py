"""A resolution names the documents that the package really holds, and who approves its form."""

from __future__ import annotations

import pytest

from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Document, Signatures, Table
from kit.doctree.text import content_hash
from kit.documents import instances, outline, outlines
from kit.facts import Scene
from kit.facts.council import exhibits
from kit.facts.phrases import plain
from kit.model.plan import Plan
from tests.documents.plans import EXAMPLES, documents, example, plan_with


def resolution(plan: Plan) -> Document:
    (document,) = documents(plan, "council-resolution")
    return document


@pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
def test_every_exhibit_is_a_file_of_the_package(name: str) -> None:
    plan = example(name)
    made = {(one.outline.name, one.key) for each in outlines() for one in instances(plan, each)}
    found = [(one.document, one.key) for one in exhibits(Scene(plan))]
    assert found
    assert set(found) <= made


def test_exhibits_are_called_what_the_documents_are_called() -> None:
    for one in exhibits(Scene(example("harlow"))):
        title = outline(one.document).title["en"]
        whole = title.replace("{name}", one.title.partition(": ")[2])
        assert one.title.lower() == whole.lower()


def test_documents_that_the_plan_does_not_build_are_no_exhibits() -> None:
    plan = plan_with(documents={"produce": ["mou", "council-resolution"]})
    assert [one.key for one in exhibits(Scene(plan))] == ["mou"]


def test_the_office_that_approves_as_to_form_is_that_of_whoever_signs() -> None:
    blocks = all_blocks(resolution(example("harlow")).blocks)
    (found,) = (block for block in blocks if isinstance(block, Signatures))
    assert [one.title for one in found.parties] == [
        "",
        "Clerk",
        "Civil Deputy Prosecuting Attorney",
    ]
    assert found.parties[0].party == "Harlow County Council"
    assert found.parties[2].party == "Counsel to Harlow County Council"
    blocks = all_blocks(resolution(plan_with()).blocks)
    (found,) = (block for block in blocks if isinstance(block, Signatures))
    assert [one.title for one in found.parties] == ["", "Clerk", ""]


def test_a_resolution_that_is_adopted_says_its_number_day_and_vote() -> None:
    known = {"number": "2026-114", "adopted_on": "2026-12-08", "vote": "seven to two"}
    document = resolution(plan_with(jurisdiction={"resolution": known}))
    keys = {getattr(block, "key", "") for block in all_blocks(document.blocks)}
    assert {"council-number", "council-adopted", "council-vote"} <= keys
    assert "council-lines" not in keys


def test_further_councils_are_named() -> None:
    place = {"further_resolutions": [{"body": "City Council"}, {"number": "5"}]}
    document = resolution(plan_with(jurisdiction=place))
    (found,) = (b for b in all_blocks(document.blocks) if getattr(b, "key", "") == "council-others")
    (paragraph,) = found.blocks  # type: ignore[union-attr] # a clause
    assert plain(paragraph.content) == "These bodies decide on the same program: City Council."  # type: ignore[union-attr] # its only block


def test_the_vote_has_room_for_every_member() -> None:
    tables = [b for b in all_blocks(resolution(plan_with()).blocks) if isinstance(b, Table)]
    (votes,) = (one for one in tables if one.key == "votes_table")
    assert len(votes.rows) >= 9


def test_exhibits_carry_the_fingerprint_that_a_signature_binds() -> None:
    plan = example("harlow")
    tables = [b for b in all_blocks(resolution(plan).blocks) if isinstance(b, Table)]
    (shown,) = (one for one in tables if one.key == "exhibits_table")
    for row in shown.rows:
        key = plain(row[2]).rpartition("/")[2]
        (made,) = (
            one for one in documents(plan, plain(row[2]).partition("/")[0]) if one.key == key
        )
        assert plain(row[3]) == content_hash(made)[:12]
