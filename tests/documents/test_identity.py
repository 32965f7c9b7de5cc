"""A document says what it is and how far it has come."""

from __future__ import annotations

from datetime import date

import pytest

from kit.core import Stage
from kit.documents.identity import meta
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.source import read_bytes


def plan(stage: str = "drafting", kind: str = "program") -> Plan:
    text = (
        f"plan: {{id: x, title: Harbor LEAD, version: '1', kind: {kind}, stage: {stage}, "
        "edition: toolkit-2023-07-01, as_of: 2026-11-01}\njurisdiction: {name: Harbor City}\n"
    )
    source = read_bytes({"lead.yaml": text.encode()}).source
    assert source is not None
    found = parse(source).plan
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_its_words_and_only_final_text_has_no_watermark(
    stage: Stage, language: str
) -> None:
    said = meta(plan(stage.value), language, "0.1")
    assert said.status
    assert said.counsel
    assert bool(said.watermark) == (stage < Stage.SIGNED)


def test_errors_mark_every_page_at_any_stage() -> None:
    said = meta(plan("operating"), "en", "0.1", errors=True)
    assert (said.status, said.watermark) == ("Draft from a plan with open errors", "DRAFT")


def test_a_reconstruction_is_never_taken_for_an_agreement() -> None:
    said = meta(plan("operating", "reconstruction"), "es", "0.1")
    assert said.watermark == "BORRADOR"
    assert "no es un acuerdo" in said.status


def test_the_day_and_the_body_come_from_the_plan() -> None:
    said = meta(plan(), "en", "0.1")
    assert (said.as_of, said.organization, said.plan) == (
        "2026-11-01",
        "Harbor City",
        "Harbor LEAD",
    )
    assert meta(plan(), "en", "0.1", as_of=date(2027, 1, 2)).as_of == "2027-01-02"
