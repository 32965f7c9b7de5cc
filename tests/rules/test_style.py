"""Every message, as an author reads it, has its four parts in plain, short words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from statistics import mean

import pytest

from kit import pipeline, source
from kit.clauses.reading import grade_of
from kit.core import Diagnostic
from kit.rules import Choice, rules, run
from tests.examples.places import broken
from tests.rules.prepared import cases
from tests.rules.test_local import HEAD, judged
from tests.source.test_traps import TRAPS

LONGEST = {"message": 300, "why": 240, "cure": 260}
HARDEST = 12.5
"""School grade that no reason with its cure may pass; lists of words are left out."""
JARGON = re.compile(
    r"\b(array|boolean|dict|enum|exception|float|instance|integer|json|literal|mapping|node"
    r"|none type|null|object|parse[drs]?|parsing|pointer|pydantic|regex|scalar|schema|sequence|slug"
    r"|stack|string|syntax|token|tuple|validat\w+|yaml)\b",
    re.IGNORECASE,
)
_OTHERS_WORDS = re.compile(r"'[^']*'|`[^`]*`|\"[^\"]*\"|“[^”]*”|\S*[/_.%]\S+")
_LIST = re.compile(r"(?:[\w.`'-]+(?: [\w.`'-]+){0,6}, ){3,}[^.,]*")
_EXAMPLE = re.compile(r"(For example|Example|such as): .*")
_ENDS = re.compile(r"[.!?][\"')\u201d\u2019]*$")


def _told() -> Iterator[Diagnostic]:
    for rule in rules():
        for case in cases(rule):
            written = source.Source(case.data, {"lead.yaml": ""}, {})
            choice = Choice(stage=case.context.stage, only=[rule.code])
            yield from run(case.context.plan, written, choice)
    for path in broken():
        yield from pipeline.check(path).diagnostics
    for trap in TRAPS:
        text = str(trap["text"]).encode("utf-8", "surrogatepass")
        yield from source.read_bytes({"lead.yaml": text}).diagnostics
    for wrong in (
        {"at": "intake.withn"},
        {"at": "plan.title"},
        {"at": "plan.kind", "allowed": "x"},
    ):
        yield from judged({**HEAD, **wrong}).diagnostics
    yield from judged({"at": "intake.within", "at_most": "1 day"}).diagnostics


@cache
def told() -> tuple[Diagnostic, ...]:
    """Give every message that the rules' cases, the broken examples and the traps call forth."""
    found = {(one.code, one.message, one.why, one.cure): one for one in _told()}
    return tuple(found.values())


@cache
def codes() -> tuple[str, ...]:
    return tuple(sorted({one.code for one in told()}))


def test_every_rule_is_among_what_is_judged_here() -> None:
    assert {rule.code for rule in rules()} <= set(codes())
    assert {"SRC", "SHP", "RUL", "LOC"} <= {code[:3] for code in codes()}
    assert len(told()) > 600


@pytest.mark.parametrize("code", codes())
def test_a_message_says_what_why_what_to_do_and_who(code: str) -> None:
    for one in told():
        if one.code == code:
            assert one.owner, one.message
            for part, most in LONGEST.items():
                said = str(getattr(one, part))
                assert said, (part, one.message)
                assert "\n" not in said
                assert len(_LIST.sub("", _EXAMPLE.sub("", said))) <= most, said


@pytest.mark.parametrize("code", codes())
def test_a_message_is_made_of_whole_sentences(code: str) -> None:
    for one in told():
        if one.code == code:
            assert _ENDS.search(one.why), one.why
            assert _ENDS.search(_EXAMPLE.sub(".", one.cure)), one.cure
            quotes_a_line = code.startswith("SRC-")  # and ends as the author's line does
            assert quotes_a_line or _ENDS.search(one.message), one.message


@pytest.mark.parametrize("code", codes())
def test_a_message_holds_no_jargon(code: str) -> None:
    for one in told():
        if one.code == code:
            for said in (one.message, one.why, one.cure):
                own = _OTHERS_WORDS.sub("x", _EXAMPLE.sub("", said))
                assert not JARGON.search(own), said


def test_reasons_and_cures_are_easy_to_read() -> None:
    grades = {
        one.code: grade_of(f"{one.why}\n\n{_LIST.sub('x', _EXAMPLE.sub('', one.cure))}")
        for one in told()
    }
    assert {code: grade for code, grade in grades.items() if grade > HARDEST} == {}
    assert mean(grades.values()) < 8
