"""The rule book keeps its own form: every rule has a check, an explanation and cases."""

from __future__ import annotations

import re

import pytest

from kit.catalog import EDITIONS, principles
from kit.core import Severity
from kit.rules import Rule, explanation, rules
from kit.rules.book import HEADINGS
from tests.rules.patching import cases_of

BOOK = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
JARGON = re.compile(
    r"\b(YAML|JSON|schema|pydantic|null|boolean|enum|regex|pointer|parse[dr]?|mapping|slug|tuple)\b"
)


def test_no_code_and_no_name_is_used_twice() -> None:
    codes = [rule.code for rule in rules()]
    names = [rule.name for rule in rules()]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


@BOOK
def test_a_rule_is_three_files_with_one_stem(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}-\d{3}", rule.code)
    assert rule.path.with_suffix(".md").is_file()
    assert rule.path.with_suffix(".yaml").is_file()
    assert rule.title


@BOOK
def test_an_explanation_has_its_sections_in_order(rule: Rule) -> None:
    told = explanation(rule)
    assert tuple(told.sections) == HEADINGS
    for heading, text in told.sections.items():
        assert len(text) > 12, heading
    for heading in ("Not this", "Write this"):
        assert "```yaml" in told.sections[heading]


@BOOK
def test_the_reason_and_the_cure_are_one_plain_sentence_each(rule: Rule) -> None:
    told = explanation(rule)
    for text in (told.why, told.cure):
        assert text.endswith("."), text
        assert 20 < len(text) <= 240, text
        assert not JARGON.search(text), text
    assert told.owner
    assert told.source


@BOOK
def test_principles_are_in_the_catalog_and_memory_never_carries_an_error(rule: Rule) -> None:
    told = explanation(rule)
    assert set(told.principles) <= set(EDITIONS)
    for edition, slug in told.principles.items():
        assert slug in principles(edition), (edition, slug)
    if told.certainty.startswith("memory") or told.certainty == "verify":
        assert told.severity is not Severity.ERROR


@BOOK
def test_cases_show_the_rule_firing_and_keeping_silent(rule: Rule) -> None:
    cases = cases_of(rule.path.with_suffix(".yaml").read_text("utf-8"), rule.path.stem)
    expected = [case["expect"] for case in cases]
    assert any(expected), "no case fires"
    assert not all(expected), "no case keeps silent"
