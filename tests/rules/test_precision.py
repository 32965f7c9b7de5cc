"""On plans that differ in lawful ways no rule speaks that its explanation wouldn't defend."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from kit import source
from kit.core import Diagnostic
from kit.model.parsing import parse
from kit.rules import run
from kit.source import Tree
from tests.rules.prepared import base
from tests.rules.varying import VARIATIONS, varied

PLANS = ("cedar-fork", "salmon-river", "rio-claro", "five-agencies")
PARTS = 10
EACH = 50


def findings(data: Tree) -> list[Diagnostic]:
    assert isinstance(data, dict)
    written = source.Source(data, {"lead.yaml": ""}, {})
    parsed = parse(written)
    assert parsed.plan is not None
    return [*parsed.diagnostics, *run(parsed.plan, written)]


@cache
def known(name: str) -> frozenset[str]:
    """Give the codes that an example has as it stands; its own notes say why."""
    return frozenset(one.code for one in findings(base(name)))


def plan_of(seed: int) -> str:
    """Give the example that a plan starts from; the full one is dear, so it comes seldom."""
    return "harlow" if seed % 20 == 0 else PLANS[seed % len(PLANS)]


@pytest.mark.parametrize("part", range(PARTS))
def test_only_what_a_variation_makes_true_is_found(part: int) -> None:
    for seed in range(part * EACH, part * EACH + EACH):
        name = plan_of(seed)
        data, done = varied(base(name), seed, 1 + seed % 7)
        may = tuple(code for one in done for code in one.may)
        for one in findings(data):
            defended = one.code in known(name) or one.code.startswith(may)
            assert defended, (seed, name, [step.name for step in done], one.code, one.message)


def test_every_variation_is_drawn_often() -> None:
    drawn = Counter(
        one.name
        for seed in range(PARTS * EACH)
        for one in varied(base(plan_of(seed)), seed, 1 + seed % 7)[1]
    )
    assert {one.name for one in VARIATIONS} == set(drawn)
    assert min(drawn.values()) > 15, drawn
