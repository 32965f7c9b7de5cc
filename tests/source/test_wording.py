"""The reader's sentences are whole, short and free of the tool's own jargon."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from kit.source import FaultKind, fault_kinds

KINDS = list(fault_kinds().values())
JARGON = re.compile(
    r"\b(token|parse[rd]?|scalar|mapping|sequence|node|key|syntax|string|null)\b", re.IGNORECASE
)


def test_codes_count_up_and_are_never_used_twice() -> None:
    assert [kind.code for kind in KINDS] == [f"SRC-{n:03}" for n in range(1, len(KINDS) + 1)]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_each_fault_says_what_why_and_what_to_do(kind: FaultKind) -> None:
    for text in (kind.message, kind.why, kind.cure):
        assert len(text) <= 170
        assert "\n" not in text
        assert not JARGON.search(Formatter().vformat(text, (), _Blank()))
    assert kind.why.endswith(".")
    assert kind.cure.rstrip('"').endswith(".")
    assert kind.message.endswith((".", "{text}", "{value}", "{above}"))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name)


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "x"
