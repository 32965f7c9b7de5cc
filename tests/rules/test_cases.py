"""Every rule finds what its own cases say, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kit import source
from kit.core import Stage
from kit.model.parsing import parse
from kit.rules import Choice, Rule, rules, run
from kit.rules.answering import address
from kit.source import Tree
from tests.rules.patching import cases_of, listed, patched

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def base(name: str) -> dict[str, Tree]:
    reading = source.read(EXAMPLES / name)
    assert reading.source is not None, reading.diagnostics
    return dict(reading.source.data)


def cases() -> list[tuple[Rule, dict[str, Tree]]]:
    return [
        (rule, case)
        for rule in rules()
        for case in cases_of(rule.path.with_suffix(".yaml").read_text("utf-8"), rule.path.stem)
    ]


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else str(value["name"])  # type: ignore[index]


@pytest.mark.parametrize(("rule", "case"), cases(), ids=_name)
def test_a_rule_finds_exactly_what_its_case_expects(rule: Rule, case: dict[str, Tree]) -> None:
    whole = patched(base(str(case.get("plan", "harlow"))), case.get("change") or {})
    assert isinstance(whole, dict)
    written = source.Source(whole, {"lead.yaml": ""}, {})
    parsed = parse(written)
    assert not parsed.diagnostics, [str(one.message) for one in parsed.diagnostics]
    assert parsed.plan is not None
    stage = Stage(str(case["stage"])) if "stage" in case else None
    found = run(parsed.plan, written, Choice(stage=stage, only=[rule.code]))
    spots = sorted(address(whole, one.pointer) for one in found)
    assert spots == listed(case["expect"])
    says = case.get("says")
    if says:
        assert any(str(says) in one.message for one in found), [one.message for one in found]
