"""Threads run from principle to measure and back, and where one breaks, `check` says so too."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kit import pipeline, source
from kit.core import Stage
from kit.documents import outlines
from kit.documents.serving import principles_served
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.review.package import Wanted, documents
from kit.review.trace import Trace, data, text, trace
from kit.rules import Choice, run
from kit.rules.answering import address
from tests.documents.plans import EXAMPLES, ROOT, plan_with
from tests.rules.patching import patched

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas/trace.schema.json").read_text()))
PLANS = [*EXAMPLES, *sorted((ROOT / "examples/reconstructions").glob("*.yaml"))]
EACH = pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)


def traced(plan: Plan) -> Trace:
    return trace(plan, documents(plan, Wanted()))


@cache
def told(path: Path, form: str = "table") -> tuple[Trace, str]:
    return pipeline.trace(path, form=form)


@EACH
def test_every_thread_can_be_followed_both_ways(path: Path) -> None:
    said, _ = told(path)
    forward = {
        (thread.principle, promise.id, name)
        for thread in said.threads
        for promise in thread.promises
        for name in promise.measures or ()
    }
    back = {
        (thread.principle, promise, one.id)
        for one in said.measures
        for thread in said.threads
        for promise in one.promises
        if promise in {each.id for each in thread.promises}
    }
    assert back == {hop for hop in forward if hop[2] in {one.id for one in said.measures}}
    for thread in said.threads:
        served = [one for one in said.provisions if thread.principle in one.principles]
        assert list(thread.provisions) == served


@EACH
def test_table_page_and_data_tell_the_same(path: Path) -> None:
    said, table = told(path)
    _, page = told(path, "html")
    _, raw = told(path, "json")
    read = json.loads(raw)
    assert [error.message for error in SCHEMA.iter_errors(read)] == []
    alone = json.loads(json.dumps(data(said, read["kit_version"])))
    assert {**read, "consent_elements": [], "never_shared": []} == alone
    for thread in said.threads:
        assert f"\n{thread.principle} (" in table
        assert f"({thread.principle})" in page
        assert all(one.key in table for one in thread.provisions)
    assert all(one.key in page for one in said.provisions)
    assert table.count("BROKEN") == sum(len(one.gaps) for one in said.threads)
    for measure in said.measures:
        assert f"  {measure.id} (" in table
        assert f"({measure.id})" in page


@pytest.mark.parametrize("form", ["table", "html", "json"])
def test_a_trace_is_the_same_twice(form: str) -> None:
    path = ROOT / "examples/tiny"
    assert told(path, form) == pipeline.trace(path, form=form)


def test_the_full_plan_has_no_broken_hop() -> None:
    said = told(ROOT / "examples/harlow")[0]
    assert said.gaps == ()
    assert text(said).endswith("\nNo hop is broken.\n")
    assert all(thread.promises and thread.provisions for thread in said.threads)


# ------------------------------------------------------------ broken hops are findings

ADOPTED = {
    "id": "n",
    "adherence": "kept",
    "partners": ["open-door"],
    "evidence": [],
    "measures": ["m"],
}
MEASURES = {"measures": [{"id": "m", "name": "Measure"}]}
HARM = "cm.harm-reduction"


def hop(code: str, at: str, **sections: object) -> tuple[str, str, dict[str, object]]:
    return code, at, {"evaluation": MEASURES, **sections}


def promised(**changes: object) -> list[dict[str, object]]:
    return [{**ADOPTED, "principle": HARM, **changes}]


HOPS = {
    "nobody has promised it": hop("CMT-003", "commitments", commitments=promised()),
    "no clause of these documents serves it": hop(
        "CMT-004",
        "commitments.n.principle",
        documents={"produce": ["council-resolution"]},
        commitments=promised(),
    ),
    "no partner answers for the promise 'n'": hop(
        "CMT-006", "commitments.n.partners", commitments=promised(partners=[])
    ),
    "it is undecided what shows whether the promise 'n' is kept": hop(
        "VAL-001", "commitments.n.measures", commitments=promised(measures=None)
    ),
    "neither proof nor measure shows whether the promise 'n' is kept": hop(
        "CMT-005", "commitments.n", commitments=promised(measures=[])
    ),
    "names the measure 'x', which nobody defines": hop(
        "REF-001", "commitments.n.measures.0", commitments=promised(measures=["x"])
    ),
    "no edition of the principles has it": hop(
        "VAL-002", "commitments.n.principle", commitments=promised(principle="no.such")
    ),
    "it shows no promise and no goal": hop(
        "EVA-011",
        "evaluation.measures.other",
        commitments=promised(),
        evaluation={"measures": [{"id": "m"}, {"id": "other"}]},
    ),
}


def found(code: str, sections: dict[str, object]) -> list[str]:
    """Give where a rule finds the fault of a plan, as an author would look it up."""
    reading = source.read(ROOT / "examples/tiny")
    assert reading.source is not None
    whole = patched(dict(reading.source.data), as_typed(sections))
    assert isinstance(whole, dict)
    written = source.Source(whole, {"lead.yaml": ""}, {})
    parsed = parse(written)
    assert parsed.plan is not None
    choice = Choice(stage=Stage.OPERATING, only=[code])
    return [address(whole, one.pointer) for one in run(parsed.plan, written, choice)]


def as_typed(value: object) -> source.Tree:
    """Give data as a reader does, lists as tuples."""
    if isinstance(value, dict):
        return {key: as_typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return tuple(map(as_typed, value))
    assert value is None or isinstance(value, str)
    return value


@pytest.mark.parametrize("gap", HOPS)
def test_a_broken_hop_is_told_by_the_trace_and_found_by_the_check(gap: str) -> None:
    code, at, sections = HOPS[gap]
    said = traced(plan_with(**sections))
    assert any(gap in one for one in said.gaps), said.gaps
    assert at in found(code, sections)


def test_a_whole_hop_is_no_finding() -> None:
    sections = HOPS["nobody has promised it"][2]
    for gap, (code, at, _) in HOPS.items():
        if code != "CMT-003":
            assert not any(gap in one for one in traced(plan_with(**sections)).gaps)
            assert at not in found(code, sections), code


def test_what_is_not_adopted_owes_nothing() -> None:
    plan = plan_with(commitments=promised(adherence="not_adopted", partners=[], measures=[]))
    assert not any("'n'" in one or one.startswith(HARM) for one in traced(plan).gaps)


def test_a_principle_beyond_the_core_may_go_unpromised() -> None:
    said = told(ROOT / "examples/tiny")[0]
    described = [one for one in said.threads if one.standing == "described"]
    assert described
    assert not any(one.gaps for one in described)
    assert "  promise   none\n" in text(said)


@EACH
def test_conditions_alone_tell_which_principles_documents_serve(path: Path) -> None:
    plan = pipeline.load(path).plan
    assert plan is not None
    worded = {slug for one in told(path)[0].provisions for slug in one.principles}
    expected = {slug for outline in outlines() for slug in principles_served(plan, outline)}
    assert worded <= expected
    if path.stem == "harlow":
        assert worded == expected


# -------------------------------------------------------------------- hostile text

HOSTILE = (
    "<script>alert(1)</script>",
    "</table></body><img src=x onerror=alert(1)>",
    "{{plan.title}} {% include '/etc/passwd' %} ${7*7} =cmd|' /C calc'!A0",
    "](javascript:alert(1)) **bold** | pipe `code`",
    "one\nNo hop is broken.\n  BROKEN    nothing",
    "\u2028one\u2029two\u0085three",
    '"quoted" \\ back',
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text_in_all_three_forms(hostile: str, tmp_path: Path) -> None:
    plan = {
        "plan": {
            "id": "h",
            "title": hostile,
            "version": "0.1",
            "kind": "program",
            "stage": "drafting",
            "edition": "toolkit-2023-07-01",
            "as_of": "2026-11-02",
        },
        "commitments": promised(statement=hostile, evidence=[{"what": hostile}], partners=[hostile])
        + promised(id="m", principle=hostile, measures=[hostile]),
        "evaluation": {"measures": [{"id": "m", "name": hostile}]},
    }
    file = tmp_path / "lead.yaml"
    file.write_text(json.dumps(plan), encoding="utf-8")
    said, table = pipeline.trace(file)
    _, page = pipeline.trace(file, form="html")
    _, raw = pipeline.trace(file, form="json")
    lines = table.splitlines()
    assert lines == table.split("\n")[:-1]
    assert "No hop is broken." not in lines
    assert "  BROKEN    nothing" not in lines
    for mark in ("<script>alert", "<img src=x", 'href="javascript:'):
        assert mark not in page
    read = json.loads(raw)
    assert list(SCHEMA.iter_errors(read)) == []
    assert raw.isascii()
    assert read["title"] == said.title
    assert said.title.strip() == hostile.strip()
