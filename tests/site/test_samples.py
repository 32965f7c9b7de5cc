"""The samples are the model plan's own documents and its officer's form."""

from __future__ import annotations

import re
from functools import cache

import pytest

from kit.core import Artifact
from kit.documents import outlines
from kit.model.plan import Plan
from kit.pipeline import load
from kit.site.sample_pages import TO_DOWNLOAD, pages
from tests.site.conftest import ROOT


@cache
def model() -> Plan:
    loaded = load(ROOT / "examples" / "harlow")
    assert loaded.plan is not None
    return loaded.plan


@pytest.fixture(scope="module")
def made() -> dict[str, Artifact]:
    return {page.path: page for page in pages(model())}


def text(page: Artifact) -> str:
    return page.content.decode()


def test_every_link_of_the_overview_leads_to_a_file(made: dict[str, Artifact]) -> None:
    links = re.findall(r"\]\(([^)]+)\)", text(made["index.md"]))
    inside = [link for link in links if not link.startswith("../")]
    assert len(inside) > 20
    assert [link for link in inside if link not in made] == []


def test_every_kind_of_document_has_a_sample(made: dict[str, Artifact]) -> None:
    for outline in outlines():
        assert any(path.startswith(f"{outline.name}/") for path in made), outline.name
    for name in TO_DOWNLOAD:
        for ending in ("docx", "pdf"):
            assert any(p.startswith(f"{name}/") and p.endswith(ending) for p in made), name


def test_samples_stay_light(made: dict[str, Artifact]) -> None:
    assert sum(len(page.content) for page in made.values()) < 8_000_000


def test_spanish_titles_are_marked_as_spanish(made: dict[str, Artifact]) -> None:
    assert '<span lang="es">Formularios de permiso</span>' in text(made["index.md"])


def test_the_form_page_tells_questions_answers_and_doors(made: dict[str, Artifact]) -> None:
    page = text(made["officer-form-police.md"])
    assert "**How did you meet the person?**" in page
    assert "Answer: one of Yes; No; Not known" in page
    assert "Asked at: Arrest diversion\n" in page
    assert "Eligible. You may offer LEAD; it is your decision." in page
    assert '<span lang="es">¿Qué edad tiene la persona, en años?</span>' in page


def test_every_agency_has_its_form(made: dict[str, Artifact]) -> None:
    for agency in ("police", "sheriff"):
        assert f"officer-form-{agency}.md" in made
        assert f"deployment/xlsform/officer-referral-{agency}.xlsx" in made
