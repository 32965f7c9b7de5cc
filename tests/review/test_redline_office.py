"""Edits that people make in an office program are read back to the right clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pytest

from kit import pipeline, source
from kit.doctree.nodes import Document
from kit.doctree.text import clause_texts, clauses
from kit.documents import outlines
from kit.model.parsing import parse
from kit.renderers.docx.read import read
from kit.review.package import Wanted, document, documents
from kit.review.redline import Redline, data, document_name, find, yaml
from kit.review.redline.report import Against, text, touched
from kit.review.verify import Original, against, verify
from kit.rules import Choice, run
from kit.source import load
from tests.review.edits import ADDED, OTHER, PERSON, Edit, edits
from tests.review.sent import HARLOW, Job, edited, mou, sent
from tests.rules.patching import patched

STEPS = [
    ["replace", "by written notice", "by registered letter"],
    ["add_after", "Every duty that costs public money depends", "Each party buys its own phones."],
    ["delete", "All signed copies together"],
    ["delete_row", "County medical examiner"],
    ["comment", "An electronic signature counts", "Does state law allow this?"],
]
MOVE = [["move_up", "Participants keep their case manager, or one"]]
TRACKED = pytest.mark.parametrize("track", [True, False], ids=["tracked", "untracked"])


@dataclass(frozen=True)
class Case:
    """A document as it was sent, and what was done to it."""

    document: Document
    content: bytes
    edits: tuple[Edit, ...]


@cache
def cases() -> dict[str, Case]:
    """Give one document of each outline and language, with all edits that it has a place for."""
    judged = pipeline.load(HARLOW)
    assert judged.plan is not None
    found: dict[str, Case] = {}
    for made in documents(judged.plan, Wanted()):
        name = f"{document_name(made.key)}.{made.language}"
        if name not in found:
            found[name] = Case(made, *edits(made))
    return found


NAMES = [f"{one.name}.{language}" for one in outlines() for language in one.languages]
EACH = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], bytes]:
    """Give all files as they come back; the office program is started once."""
    by_hand: dict[tuple[str, bool], tuple[bytes, Sequence[Sequence[str]]]] = {}
    for track in (True, False):
        by_hand["steps", track] = (sent(), STEPS)
        by_hand["move", track] = (sent(), MOVE)
        for name, case in cases().items():
            by_hand[name, track] = (case.content, [one.step for one in case.edits])
    by_hand["nothing", False] = (sent(), [])
    jobs = [Job(content, steps, track) for (_, track), (content, steps) in by_hand.items()]
    return dict(zip(by_hand, edited(tmp_path_factory.mktemp("office"), jobs), strict=True))


Returned = dict[tuple[str, bool], bytes]


def found(redline: Redline) -> dict[str, str]:
    return {f"{one.kind} {one.key}": one.after for one in redline.changes}


@pytest.mark.machine
@TRACKED
def test_each_edit_is_found_at_its_clause(returned: Returned, track: bool) -> None:  # noqa: FBT001
    redline = find(read(returned["steps", track]), clause_texts(mou()))
    money = next(one.key for one in redline.changes if one.kind == "inserted")
    assert set(found(redline)) == {
        "edited mou-withdrawal",
        f"inserted {money}",
        "deleted general-copies",
        "edited mou-baseline",
    }
    assert "by registered letter to all" in found(redline)["edited mou-withdrawal"]
    assert found(redline)[f"inserted {money}"] == "Each party buys its own phones."
    assert "medical examiner" not in found(redline)["edited mou-baseline"]
    assert {one.tracking for one in redline.changes} == {"tracked" if track else "untracked"}
    assert all(one.before is not None for one in redline.changes)
    assert [(note.key, note.author) for note in redline.notes] == [
        ("general-electronic", "A. Counsel")
    ]


@pytest.mark.machine
@TRACKED
def test_without_the_plan_the_same_clauses_are_found(
    returned: Returned,
    track: bool,  # noqa: FBT001
) -> None:
    content = returned["steps", track]
    with_plan = found(find(read(content), clause_texts(mou())))
    redline = find(read(content))
    assert set(found(redline)) == set(with_plan)
    known = [one.before is not None for one in redline.changes if one.kind != "inserted"]
    assert known == [track] * 3


@pytest.mark.machine
@TRACKED
def test_a_clause_that_was_moved_is_told_as_moved(
    returned: Returned,
    track: bool,  # noqa: FBT001
) -> None:
    redline = find(read(returned["move", track]), clause_texts(mou()))
    assert [one.kind for one in redline.changes] == ["moved"]
    assert redline.changes[0].key in {"mou-ending", "mou-continuity"}


@pytest.mark.machine
def test_an_untouched_file_that_was_saved_again_holds_no_change(returned: Returned) -> None:
    back = read(returned["nothing", False])
    for original in (None, read(sent())):
        redline = find(back, original=original)
        assert redline.changes == ()
        assert len(redline.kept) == len(clause_texts(mou()))


# ------------------------------------------------------------- every kind of document


@pytest.mark.parametrize("name", NAMES)
def test_every_document_has_places_to_edit(name: str) -> None:
    kinds = {one.kind for one in cases()[name].edits}
    assert kinds >= {"edited", "deleted", "inserted"}
    tables = {"mou.en", "data-sharing.en", "council-resolution.en", "bilateral-mou.en"}
    assert name not in tables or kinds >= {"table", "signature"}


def redlined(returned: Returned, name: str, *, track: bool) -> Redline:
    case = cases()[name]
    return find(
        read(returned[name, track]), clause_texts(case.document), original=read(case.content)
    )


@pytest.mark.machine
@EACH
@TRACKED
def test_the_edits_of_every_document_are_found_and_nothing_else(
    returned: Returned,
    name: str,
    track: bool,  # noqa: FBT001
) -> None:
    redline = redlined(returned, name, track=track)
    case = cases()[name]
    wanted = {("edited" if one.kind == "table" else one.kind, one.key) for one in case.edits}
    assert {(one.kind, one.key) for one in redline.changes} == wanted
    for one in redline.changes:
        marks = {"inserted": ADDED, "edited": OTHER, "signature": PERSON}
        assert marks.get(one.kind, "") in one.after, one.key
        assert one.tracking == ("tracked" if track else "untracked"), one.key
        assert one.before is not None
    assert text("back.docx", redline, Against(given=True, same_program=True))
    assert data("back.docx", redline)["changes"]


@pytest.mark.machine
@EACH
def test_the_report_says_principle_and_plan_value(returned: Returned, name: str) -> None:
    redline = redlined(returned, name, track=True)
    said = text("back.docx", redline, Against(given=True, same_program=True))
    nodes = {one.key: one for one in clauses(cases()[name].document)}
    for one in redline.changes:
        if one.kind != "inserted" and nodes[one.key].pointers:
            assert "States from the plan: " in said
        for slug in nodes[one.key].principles:
            assert f"({slug}" in said


@pytest.mark.machine
@EACH
@TRACKED
def test_what_is_printed_to_be_pasted_passes_the_check(
    returned: Returned,
    name: str,
    track: bool,  # noqa: FBT001
) -> None:
    redline = redlined(returned, name, track=track)
    printed = load(yaml(redline, document_name(redline.returned.key)), "printed.yaml")
    reading = source.read(HARLOW)
    assert reading.source is not None
    whole = patched(dict(reading.source.data), printed)
    assert isinstance(whole, dict)
    written = source.Source(whole, {"lead.yaml": ""}, {})
    parsed = parse(written)
    assert parsed.diagnostics == ()
    assert parsed.plan is not None
    judged = run(parsed.plan, written, Choice(only=["DOC-003", "DOC-004", "DOC-005", "REF-001"]))
    assert [one.message for one in judged] == []
    again = document(parsed.plan, redline.returned.key, Wanted())
    assert again is not None
    said = " ".join(clause_texts(again).values())
    for one in redline.changes:
        if one.kind == "inserted":
            assert one.after in said
        elif one.kind == "edited" and "Table" not in {line.style[:5] for line in one.lines}:
            touch = touched(one, redline.returned.language)
            assert OTHER in said or any(OTHER in value.after for value in touch.values), one.key


@pytest.mark.machine
@EACH
@TRACKED
def test_verification_names_the_clauses_that_differ(
    returned: Returned,
    name: str,
    track: bool,  # noqa: FBT001
) -> None:
    case = cases()[name]
    meta = case.document.meta
    original = Original(
        meta.plan, meta.plan_version, meta.program_hash, case.document, (case.content,)
    )
    assert verify(case.content).genuine
    assert against(case.content, original).identical
    words = {one.key for one in case.edits if one.kind != "signature"}
    for verdict in (verify(returned[name, track]), against(returned[name, track], original)):
        assert not verdict.genuine
        assert {one.key for one in verdict.differences} == words
    signed = any(one.kind == "signature" for one in case.edits)
    assert against(returned[name, track], original).around in {signed, True}
