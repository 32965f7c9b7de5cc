"""Every row of what the model, the law and experience ask is judged by a rule, or says why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from kit import catalog, source
from kit.rules import rules
from kit.source.tree import Tree

FILE = Path(__file__).parents[2] / "kit/rules/coverage.yaml"
SHORTEST = 20


@cache
def coverage() -> Mapping[str, Tree]:
    tree = source.load(FILE.read_text("utf-8"), FILE.name)
    assert isinstance(tree, dict)
    return tree


def entries(tree: Tree, at: str = "") -> Iterator[tuple[str, Tree]]:
    """Give every row with its answer: codes, or a reason."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from entries(value, f"{at}.{key}" if at else key)
    else:
        yield at, tree


def named() -> set[str]:
    """Give every code that some row names."""
    answers = (said for _, said in entries(dict(coverage())))
    return {str(code) for said in answers if isinstance(said, tuple) for code in said}


def test_every_code_is_a_rule() -> None:
    known = {rule.code for rule in rules()}
    assert named() - known == set()


def test_every_rule_stands_for_something_that_was_asked() -> None:
    """Rules of form and craft, which no table asks for, are few and named here."""
    own = {
        "BUD-006", "CMT-005", "CMT-006", "DEP-001", "DEP-002", "DEP-003", "DEP-005", "DOC-002",
        "DOC-010", "ELG-006", "ELG-007", "ELG-008", "ELG-010", "ELG-011", "EVA-011", "GOA-001",
        "INT-005", "LAW-006", "NEE-003", "PAR-001", "PRO-011", "PTH-001", "PTH-002", "PTH-003",
        "PTH-004", "PTH-010", "REF-002", "REF-003", "TIM-003", "TIM-009", "TRN-006", "VAL-003",
    }  # fmt: skip
    assert {rule.code for rule in rules()} - named() == own - named()


@pytest.mark.parametrize(("row", "said"), list(entries(dict(coverage()))), ids=str)
def test_a_row_has_codes_or_a_written_reason(row: str, said: Tree) -> None:
    if isinstance(said, tuple):
        assert said, row
    else:
        assert isinstance(said, str), row
        assert said == "As above." or len(said) > SHORTEST, row


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("anti_patterns", catalog.anti_patterns),
        ("lessons", catalog.lessons),
        ("thresholds", catalog.thresholds),
        ("never_cells", catalog.never_cells),
        ("consent_elements", catalog.consent_elements),
        ("mou_sections", catalog.mou_sections),
        ("measures", catalog.measures),
        ("regulations", catalog.regulations),
    ],
)
def test_a_table_of_the_catalog_is_there_row_by_row(table: str, rows: object) -> None:
    assert callable(rows)
    listed = coverage()[table]
    assert isinstance(listed, dict)
    assert set(listed) == set(rows())


def test_every_violation_of_every_principle_is_there() -> None:
    asked = {(slug, text) for slug, one in catalog.principles().items() for text in one.violated_by}
    listed = coverage()["principles"]
    assert isinstance(listed, dict)
    told = {(slug, text) for slug, rows in listed.items() for text in rows or ()}
    assert told == asked


def test_every_state_with_rules_is_there() -> None:
    profiles = {code: catalog.state_profile(code) for code in catalog.profiled_states()}
    listed = coverage()["profiles"]
    assert isinstance(listed, dict)
    assert set(listed) == {code for code, one in profiles.items() if one and one.rules}
