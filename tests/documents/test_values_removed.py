"""Take any values out of a plan: each is asked for in its place, and nothing turns blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from kit.core import Pointer, Severity, Stage, show
from kit.doctree.faults import all_blocks, faults, lines
from kit.doctree.nodes import Clause, Document, ItemList, Section, Table, Text, UndecidedBox
from kit.doctree.text import clause_texts
from kit.documents import assemble, instances, outlines, undecided
from kit.documents.identity import meta
from kit.model import relevance
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.model.walk import walk
from kit.renderers import markdown
from kit.rules.engine import Choice, run
from kit.source import Source, read
from tests.documents.plans import ROOT, documents, example

NAMES = ("harlow", "rio-claro")
BARE = re.compile(
    r"\bNone\b(?! [a-z])|\b(NoneType|null|undefined|NaN)\b|\(\)|\[\]|\{\}|\{\{|\}\}"
    r"|<[a-z.]+ object|\.\.(?!\.)|[,;:]\.|\s[.,;](\s|$)"
)
LATE = ("prepared_by", "title", "version", "id", "kind", "stage", "edition", "as_of")


@cache
def tree(name: str) -> Any:  # noqa: ANN401 - the reader's tree
    source = read(ROOT / "examples" / name).source
    assert source is not None
    return source.data


@cache
def removable(name: str) -> tuple[Pointer, ...]:
    """Give every value that a plan may leave out: fields of groups, and whole sections."""
    return tuple(
        value.pointer
        for value in walk(example(name))
        if value.value is not None
        and value.pointer[-1] not in {"id", "en", "es"}
        and not (value.pointer[0] == "plan" and value.pointer[-1] in LATE)
    )


def without(found: Any, at: Pointer) -> Any:  # noqa: ANN401 - the reader's tree
    """Give a tree without one value; a value that is gone already stays gone."""
    if isinstance(found, dict) and at[0] in found:
        if len(at) == 1:
            return {key: value for key, value in found.items() if key != at[0]}
        return {**found, at[0]: without(found[at[0]], at[1:])}
    if isinstance(found, tuple) and isinstance(at[0], int) and len(at) > 1:
        return tuple(
            without(value, at[1:]) if index == at[0] else value for index, value in enumerate(found)
        )
    return found


def reduced(name: str, gone: tuple[Pointer, ...]) -> tuple[Source, Plan | None]:
    data = tree(name)
    for at in gone:
        data = without(data, at)
    source = Source(data, {"lead.yaml": ""}, {})
    parsed = parse(source)
    assert parsed.plan is not None or parsed.diagnostics
    return source, parsed.plan


def texts_of(document: Document) -> Iterator[str]:
    yield document.title
    yield document.subtitle
    yield from clause_texts(document).values()
    for row in document.undecided:
        yield f"{row.what} {row.owner} {row.due}"


def hold(plan: Plan | None) -> None:
    """Hold every document of a plan to its promises about what nobody has decided."""
    assert plan is not None
    for outline in outlines():
        for instance in instances(plan, outline):
            document = assemble(instance, meta(plan, instance.scene.language, "0.0.0"))
            assert faults(document) == (), document.key
            for text in texts_of(document):
                found = BARE.search(text)
                assert not found, (document.key, text[max(0, found.start() - 80) :][:160])
            nothing_blank(document)
            waits = {show(gap.pointer) for gap, _ in undecided(instance)}
            assert len(document.undecided) == len(waits), document.key
            for box in boxes(document):
                assert box.owner or "transla" in box.what or "traduc" in box.what, box
                if "transla" not in box.what and "traduc" not in box.what:
                    assert any(box.pointer.startswith(one) for one in waits), (document.key, box)
            assert markdown.render(document)


def nothing_blank(document: Document) -> None:
    for block in all_blocks(document.blocks):
        if isinstance(block, Section | Clause):
            assert block.blocks, (document.key, block.key)
        if isinstance(block, ItemList):
            assert block.items, document.key
        if isinstance(block, Table):
            assert block.rows, (document.key, block.key)
        for line in lines(block):
            said = [one for one in line if not isinstance(one, Text) or one.text.strip(" \n")]
            assert said, (document.key, block)


def boxes(document: Document) -> Iterator[UndecidedBox]:
    for block in all_blocks(document.blocks):
        for line in lines(block):
            yield from (node for node in line if isinstance(node, UndecidedBox))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=4, deadline=None, phases=[Phase.generate])
def test_whatever_is_left_out_no_document_is_blank_or_says_none(
    name: str, data: st.DataObject
) -> None:
    gone = data.draw(st.lists(st.sampled_from(removable(name)), min_size=1, max_size=60))
    _, plan = reduced(name, tuple(gone))
    assume(plan)
    hold(plan)


SECTIONS = sorted(at for at in removable("harlow") if len(at) == 1 and at != ("plan",))


@pytest.mark.parametrize("start", range(3))
def test_without_whole_sections_the_documents_ask_for_them(start: int) -> None:
    hold(reduced("harlow", tuple(SECTIONS[start::3]))[1])


@pytest.mark.parametrize("kept", ["absolute", "presumptive", "neither"])
def test_officers_get_no_empty_list_of_what_stands_in_the_way(kept: str) -> None:
    section = tree("harlow")["eligibility"]
    bars = tuple(one for one in section["exclusions"] if one["effect"] == kept)
    assert bool(bars) == (kept != "neither")
    data = {**tree("harlow"), "eligibility": {**section, "exclusions": bars}}
    plan = parse(Source(data, {"lead.yaml": ""}, {})).plan
    assert plan is not None
    for document in documents(plan, "pocket-card", "training-curriculum"):
        nothing_blank(document)
        text = " ".join(clause_texts(document).values())
        assert ("may waive it" in text) == (kept == "presumptive") or document.layout != "card"


OWED = (
    "intake.within",
    "documents.mou.ends_on",
    "prosecution",
    "plan.contact",
    "training.sessions",
)


@pytest.mark.parametrize("name", OWED)
def test_what_is_left_out_is_an_error_from_its_stage_on_and_not_before(name: str) -> None:
    at: Pointer = tuple(name.split("."))
    assert at in removable("harlow")
    source, plan = reduced("harlow", (at,))
    assert plan is not None
    due = next(value.about.due for value in walk(plan) if value.pointer == at)
    assert due is not None
    for stage in Stage:
        found = run(plan, source, Choice(stage=stage, only=["VAL-001"]))
        told = [one.severity for one in found if one.pointer == at]
        assert told == ([Severity.ERROR] if stage.rank >= due.rank else []), stage


@given(data=st.data())
@settings(max_examples=30, deadline=None, phases=[Phase.generate])
def test_anything_left_out_that_a_plan_owes_is_told_at_its_stage(data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(removable("harlow")))
    source, plan = reduced("harlow", (at,))
    assume(plan)
    assert plan is not None
    gone = [value for value in walk(plan) if value.pointer == at and value.about.due]
    owed = [value for value in relevance.undecided(walk(plan), Stage.OPERATING) if value in gone]
    found = run(plan, source, Choice(stage=Stage.OPERATING, only=["VAL-001"]))
    assert [one.pointer for one in found if one.pointer == at] == [one.pointer for one in owed]
