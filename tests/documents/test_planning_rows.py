"""Each planning document of the full example contains all that its table asks for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

import pytest

from kit.clauses import clause
from kit.doctree.text import clause_texts, clauses
from kit.documents import outline
from kit.source import load
from tests.documents.plans import documents, example

ROWS = Path(__file__).with_name("planning_rows.yaml")
TABLES = cast(
    "dict[str, dict[str, tuple[str, ...]]]", load(ROWS.read_text(encoding="utf-8"), ROWS.name)
)
EACH = [(name, row, said) for name, rows in TABLES.items() for row, said in rows.items()]


@cache
def said_by(name: str) -> frozenset[str]:
    """Give the clauses of a document that say something."""
    (document,) = documents(example("harlow"), name)
    texts = clause_texts(document)
    return frozenset(one.clause for one in clauses(document) if texts[one.key])


@pytest.mark.parametrize(("name", "row", "said"), EACH, ids=[f"{n}: {r}" for n, r, _ in EACH])
def test_a_row_of_the_table_is_said(name: str, row: str, said: tuple[str, ...]) -> None:
    assert said_by(name) & set(said), f"{name} does not say: {row}"


@pytest.mark.parametrize("name", TABLES)
def test_rows_name_clauses_of_their_document_and_each_clause_once(name: str) -> None:
    known = {use.clause for use, _ in outline(name).every_use()}
    named = [one for said in TABLES[name].values() for one in said]
    assert set(named) <= known
    assert len(named) == len(set(named))
    assert all(clause(one).text for one in named)
