"""A slip in a rule's check makes one of the rule's own cases fail."""

from __future__ import annotations

import ast

import pytest

from kit.rules import Rule, rules
from tests.rules.mutating import mutants
from tests.rules.prepared import cases
from tests.rules.scoring import noticed, score, slips, unnoticed_gaps

BOOK = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
LEAST = 0.88
"""Share of all slips that must be noticed."""
LEAST_EACH = 0.1
"""Share of the slips in one rule that must be noticed."""


@BOOK
def test_a_slip_in_a_check_is_noticed(rule: Rule) -> None:
    assert not any(case.fails(rule.check) for case in cases(rule))
    assert any(noticed(rule, check) for _, check in slips(rule))


def test_one_thing_is_changed_at_a_time() -> None:
    text = (
        "LIMITS = {'a': 1}\n"
        "def check(plan):\n"
        "    '''Judge it.'''\n"
        "    for one in plan:\n"
        "        if one.a and not one.b < 3:\n"
        "            yield Finding(one.at, f'{one.c} is 4.')\n"
    )
    tried = list(mutants(text))
    assert [(one.line, one.kind) for one in tried] == [
        (1, "emptied"),
        (1, "other word"),
        (1, "one more"),
        (1, "one less"),
        (5, "negated"),
        (5, "and/or swapped"),
        (5, "not dropped"),
        (5, "comparison swapped"),
        (5, "one more"),
        (5, "one less"),
        (6, "finding dropped"),
    ]
    programs = {ast.unparse(one.tree) for one in tried}
    assert len(programs) == len(tried)
    assert ast.unparse(ast.parse(text)) not in programs


@pytest.mark.long
def test_most_slips_are_noticed() -> None:
    scores = [score(rule) for rule in rules()]
    low = [(one.rule.code, one.survivors) for one in scores if one.killed < LEAST_EACH * one.tried]
    assert not low
    assert sum(one.killed for one in scores) >= LEAST * sum(one.tried for one in scores)


@pytest.mark.long
def test_no_row_of_a_states_profile_can_be_lost() -> None:
    judging = [rule for rule in rules() if rule.code in {"LAW-101", "LAW-102"}]
    assert list(unnoticed_gaps(judging)) == []
