"""The reference pages know every field, finding, command and table, and link to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from posixpath import normpath

import pytest

from kit.authoring.explain import topics
from kit.catalog.reading import rows, tables
from kit.clauses import clauses
from kit.core import Artifact
from kit.documents import outlines
from kit.documents.provisions import instruments, is_listed, provisions
from kit.model.fields import Model
from kit.model.plan import SECTIONS, Plan
from kit.model.shapes import shapes
from kit.output.names import refuse_bad
from kit.pipeline import load
from kit.site.command_pages import CommandHelp
from kit.site.reference import pages
from tests.site.conftest import ROOT

COMMANDS = {"check": CommandHelp("Check a plan.", "Usage: leadkit check\n```\nx")}


@cache
def example() -> Plan:
    loaded = load(ROOT / "examples" / "harlow")
    assert loaded.plan is not None
    return loaded.plan


@pytest.fixture(scope="module")
def reference() -> dict[str, str]:
    made = pages(COMMANDS, example())
    refuse_bad(page.path for page in made)
    return {page.path: page.content.decode() for page in made}


def models(model: type[Model], seen: set[type[Model]]) -> Iterator[type[Model]]:
    for shape in shapes(model).values():
        for held in shape.kinds.values():
            if held not in seen:
                seen.add(held)
                yield held
                yield from models(held, seen)


def test_every_plan_field_has_its_place(reference: dict[str, str]) -> None:
    text = "\n".join(text for path, text in reference.items() if path.startswith("plan/"))
    for model in models(Plan, set()):
        for shape in shapes(model).values():
            if shape.name not in {"sources", "remark"}:
                anchor = f"{{ #{model.__name__.lower()}-{shape.name} }}"
                assert text.count(anchor) == 1, anchor
    assert all(f"plan/{section}.md" in reference for section in SECTIONS)


def test_every_finding_has_a_page(reference: dict[str, str]) -> None:
    for topic in topics().values():
        assert topic.code in reference["rules/index.md"]
        assert reference[f"rules/{topic.code.lower()}.md"].count(f"\n# {topic.code}: ") == 1


def test_every_catalog_row_is_shown(reference: dict[str, str]) -> None:
    for name in tables():
        if name != "data/sources":
            lines = reference[f"catalog/{name.removeprefix('data/')}.md"].splitlines()
            assert sum(line.startswith("| ") for line in lines) == len(rows(name)) + 2


def test_every_clause_and_document_has_a_page(reference: dict[str, str]) -> None:
    for clause in clauses():
        assert f'lang="{clause.language}"' in reference[f"clauses/{clause.id}.md"]
    for outline in outlines():
        page = reference[f"documents/{outline.name}.md"]
        assert all(use.clause in page for part in outline.every_part() for use in part.uses)


def test_a_command_is_shown_as_its_help(reference: dict[str, str]) -> None:
    assert "Usage: leadkit check\n```\nx" in reference["commands/check.md"]
    assert "````text" in reference["commands/check.md"]


def test_every_link_leads_to_a_page_and_a_place(reference: dict[str, str]) -> None:
    for path, text in reference.items():
        folder = path.rpartition("/")[0]
        for link in re.findall(r"\]\(([^)#\s]*)(?:#([\w-]+))?\)", text):
            target = normpath(f"./{folder}/{link[0]}") if link[0] else path
            if target == "../samples/index.md":  # generated too; its own test follows its links
                continue
            if target.startswith("../"):
                written = ROOT / normpath(f"docs/reference/{target}")
                assert written.is_file(), (path, link)
                continue
            assert target in reference, (path, link)
            if link[1]:
                assert re.search(f"{{ #{link[1]}[ }}]", reference[target]), (path, link)


def test_the_same_kit_gives_the_same_pages() -> None:
    one: tuple[Artifact, ...] = pages(COMMANDS, example())
    assert one == pages(COMMANDS, example())


def test_every_kind_of_provision_has_its_row_and_every_instrument_its_place(
    reference: dict[str, str],
) -> None:
    for outline in outlines():
        if is_listed(outline):
            lines = reference[f"provisions/{outline.name}.md"].splitlines()
            assert sum(line.startswith("| ") for line in lines) == len(provisions(outline)) + 2
        else:
            assert f"documents/{outline.name}.md" in reference["provisions/index.md"]
    for name in instruments():
        assert f"{{ #{name} }}" in reference["provisions/index.md"]
