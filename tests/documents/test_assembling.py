"""Documents come out whole from any plan: full, sparse, odd; nothing blank, nothing silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kit.core import Stage, show
from kit.doctree.faults import all_blocks, faults, lines
from kit.doctree.nodes import (
    Clause,
    Document,
    ItemList,
    Paragraph,
    Section,
    Signatures,
    Table,
    Text,
    UndecidedBox,
)
from kit.doctree.text import clause_texts
from kit.documents import assemble, instances, outline, outlines, undecided
from kit.documents.identity import meta
from kit.facts.phrases import plain
from kit.model.plan import Plan
from kit.renderers import docx, html, markdown, pdf
from tests.documents.plans import EXAMPLES, documents, example, plan_with

PLANS = {path.name: path.name for path in EXAMPLES}
UGLY = re.compile(r"\.\.|[,;:]\.|\s[.,;](\s|$)|\(\s*\)|\{\{|\}\}|: ;|<[A-Z]\w+ |\[\]")


@pytest.fixture(params=sorted(PLANS), scope="module")
def made(request: pytest.FixtureRequest) -> tuple[Document, ...]:
    return documents(example(request.param))


def test_every_document_of_every_example_is_fit_to_render(made: tuple[Document, ...]) -> None:
    assert made
    for document in made:
        assert faults(document) == (), document.key


def test_no_text_has_doubled_stops_stray_spaces_or_empty_marks(made: tuple[Document, ...]) -> None:
    for document in made:
        for key, text in clause_texts(document).items():
            found = UGLY.search(text)
            assert not found, f"{document.key} {key}: {text[max(0, found.start() - 60) :][:120]}"


def test_no_list_item_cell_or_paragraph_is_empty(made: tuple[Document, ...]) -> None:
    """A cell that people write in by hand holds a no-break space."""
    for document in made:
        for block in all_blocks(document.blocks):
            if isinstance(block, ItemList):
                assert block.items
                assert all(item.content or item.blocks for item in block.items)
            if isinstance(block, Table):
                assert block.rows, (document.key, block.key)
            for line in lines(block):
                assert any(not isinstance(node, Text) or node.text.strip(" \n") for node in line)


def test_no_section_and_no_clause_is_empty(made: tuple[Document, ...]) -> None:
    for document in made:
        for block in all_blocks(document.blocks):
            if isinstance(block, Section | Clause):
                assert block.blocks, (document.key, block.key)


def boxes(document: Document) -> Iterator[UndecidedBox]:
    for block in all_blocks(document.blocks):
        for line in lines(block):
            yield from (node for node in line if isinstance(node, UndecidedBox))


@pytest.mark.parametrize("name", sorted(PLANS))
def test_every_box_is_listed_on_the_first_page_and_the_list_has_boxes(name: str) -> None:
    plan = example(name)
    for instance in (made for one in outlines() for made in instances(plan, one)):
        document = assemble(instance, meta(plan, instance.scene.language, "0.0.0"))
        listed = {show(gap.pointer) for gap, _ in undecided(instance)}
        assert len(document.undecided) == len(listed)
        for box in boxes(document):
            if "translation" in box.what or "traducción" in box.what:
                continue
            assert any(box.pointer.startswith(one) for one in listed), (document.key, box)
        if document.undecided and not any(
            isinstance(block, Signatures) for block in all_blocks(document.blocks)
        ):
            assert any(boxes(document)), document.key


def test_an_undecided_line_says_what_who_when_and_where() -> None:
    (mou,) = documents(example("tiny"), "mou")
    first = next(one for one in mou.undecided if one.what.startswith("From screening"))
    assert first.what == "From screening to intake"
    assert first.owner == "Case management provider"
    assert first.due == "drafting"
    assert first.where == "intake-time"


def test_undecided_values_can_be_asked_for_without_making_the_document() -> None:
    (instance,) = instances(example("tiny"), outline("mou"))
    pointers = {gap.pointer for gap, _ in undecided(instance)}
    assert ("intake",) in pointers
    document = assemble(instance, meta(example("tiny"), "en", "0.0.0"))
    assert len(document.undecided) == len(pointers)


def test_the_full_plan_leaves_nothing_undecided() -> None:
    for document in documents(example("harlow"), "mou", "referral-protocol", "data-sharing"):
        assert document.undecided == ()
        assert not list(boxes(document))


def test_the_full_memorandum_has_all_sections_and_annexes() -> None:
    (mou,) = documents(example("harlow"), "mou")
    sections = [block for block in mou.blocks if isinstance(block, Section)]
    assert len([one for one in sections if not one.annex]) == 28
    assert len([one for one in sections if one.annex]) == 8


def test_a_memorandum_with_nothing_decided_still_has_all_sections() -> None:
    (mou,) = documents(plan_with(), "mou")
    sections = [block for block in mou.blocks if isinstance(block, Section)]
    assert len([one for one in sections if not one.annex]) == 28
    assert faults(mou) == ()


def test_every_optional_section_decided_as_none_reads_well() -> None:
    plan = plan_with(
        partners="none",
        law_enforcement="none",
        referral_paths="none",
        goals="none",
        commitments="none",
        departures="none",
        governance={"bodies": "none"},
        eligibility={"offenses": "none", "exclusions": "none", "requirements": "none"},
        prosecution={"offices": "none"},
        case_management={"providers": "none", "services": "none"},
        information_sharing={"flows": "none", "consents": "none", "systems": "none"},
        training={"sessions": "none"},
        evaluation={"measures": "none", "reports": "none"},
        budget={"money_sources": "none", "uses": "none"},
    )
    for document in documents(plan, "mou", "referral-protocol", "data-sharing"):
        assert faults(document) == ()
        for key, text in clause_texts(document).items():
            assert not UGLY.search(text), (document.key, key, text)


# ------------------------------------------------------------------ identity


def test_clauses_carry_edition_pointers_principles_and_sources() -> None:
    (mou,) = documents(example("harlow"), "mou")
    found = {block.key: block for block in all_blocks(mou.blocks) if isinstance(block, Clause)}
    caseload = found["mou-caseload"]
    assert caseload.edition == "1"
    assert caseload.principles == ("cm.caseload-cap",)
    assert "case_management.max_caseload" in caseload.pointers
    assert found["privacy-consent-first"].sources == ("42 CFR 2.31",)
    assert "mou-duties@harlow-police" in found


def test_instance_keys_name_entries_and_never_positions() -> None:
    for document in documents(example("harlow")):
        for block in all_blocks(document.blocks):
            if isinstance(block, Clause):
                assert not re.search(r"@\d|\[\d", block.key)


def test_one_document_is_made_for_each_entry_where_the_outline_says_so() -> None:
    keys = {document.key for document in documents(example("harlow"))}
    assert {"police-directive-police", "police-directive-sheriff"} <= keys


def test_titles_name_the_plan_and_the_entry() -> None:
    (mou,) = documents(example("harlow"), "mou")
    assert mou.subtitle == "Among the partners of Harlow County LEAD"
    assert {one.due for one in outlines()} <= set(Stage)


def test_revisions_and_letterhead_come_from_the_plan() -> None:
    plan = example("harlow")
    (instance,) = instances(plan, outline("mou"))
    document = assemble(instance, meta(plan, "en", "0.0.0"), seal=b"png")
    assert [one.version for one in document.revisions] == ["0.5", "0.7", "0.9"]
    assert document.revisions[0].office == "Civic Bridge of Harlow"
    assert document.letterhead is not None
    assert document.letterhead.lines[0] == "Harlow County LEAD"
    assert document.letterhead.image == b"png"
    (bare,) = documents(plan_with(), "mou")
    assert bare.letterhead is None
    assert bare.revisions == ()


# ---------------------------------------------------------------- conditions


def clauses_of(plan: Plan, name: str = "mou") -> dict[str, Clause]:
    (document,) = documents(plan, name)
    return {block.key: block for block in all_blocks(document.blocks) if isinstance(block, Clause)}


def test_a_condition_picks_one_of_two_clauses() -> None:
    good = clauses_of(plan_with(case_management={"abstinence_required": "no"}))
    bad = clauses_of(plan_with(case_management={"abstinence_required": "yes"}))
    assert "mou-no-abstinence" in good
    assert "mou-abstinence" not in good
    assert "mou-abstinence" in bad
    assert "mou-no-abstinence" not in bad


def test_a_condition_that_nobody_has_decided_shows_one_box_for_all_its_clauses() -> None:
    found = clauses_of(plan_with(case_management={"max_caseload": "20"}))
    waiting = found["mou-no-abstinence"]
    assert waiting.heading == ""
    (paragraph,) = waiting.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        UndecidedBox(
            "the case management provider",
            "must people stop using to stay?",
            "case_management.abstinence_required",
        ),
    )
    assert "mou-abstinence" not in found


def test_a_condition_on_an_optional_value_leaves_the_clause_out() -> None:
    found = clauses_of(plan_with(documents={"mou": {"starts_on": "2027-01-01"}}))
    assert "mou-dispute-time" not in found
    assert "general-copies" not in found


def test_a_list_that_nobody_has_decided_shows_in_the_place_of_its_sections() -> None:
    (document,) = documents(plan_with(), "referral-protocol")
    section = next(
        block
        for block in document.blocks
        if isinstance(block, Section) and block.title == "Ways into the program"
    )
    (paragraph,) = section.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.content[0], UndecidedBox)


def test_an_offense_that_counsel_has_not_checked_carries_the_mark() -> None:
    (mou,) = documents(example("harlow"), "mou")
    table = next(
        block
        for block in all_blocks(mou.blocks)
        if isinstance(block, Table) and block.key == "offenses_table"
    )
    marked = {plain(row[0]): len(row[1]) > 1 for row in table.rows}
    assert marked["Selling a small amount of drugs to get by"]
    assert not marked["Drug possession or public use"]


# ------------------------------------------------------------------- formats


@pytest.mark.parametrize("name", ["tiny", "harlow"])
def test_every_document_renders_in_every_format(name: str) -> None:
    for document in documents(example(name), "mou", "referral-protocol", "data-sharing"):
        for renderer in (markdown, html, docx, pdf):
            assert len(renderer.render(document)) > 1000


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, two = (documents(example("harlow"), "mou") for _ in range(2))
    assert [docx.render(document) for document in one] == [
        docx.render(document) for document in two
    ]
