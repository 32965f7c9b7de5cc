"""A file that would grow without end, go too deep or is too large is refused at its line."""

from __future__ import annotations

import tracemalloc

import pytest

from kit.source import read_bytes

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
"""Nine anchors, each nine aliases of the one before: 387 million words when spelled out."""
PLAN = "plan:\n  id: x\n  title: X\n"


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        (BOMB, "anchor", 1),
        (PLAN + BOMB, "anchor", 4),
        (PLAN + "need: *later\n" + BOMB, "alias", 4),
        (PLAN + "need: " + "[" * 100_000, "nested-too-deeply", 4),
        (PLAN + "need: " + "{a: " * 100_000, "nested-too-deeply", 4),
        (PLAN + "".join(" " * n + "a:\n" for n in range(1_000)), "nested-too-deeply", 28),
        (PLAN + "# x\n" * 300_000, "too-large", 1),
        (PLAN + "summary: " + "x" * 1_100_000, "too-large", 1),
    ],
)
def test_it_is_refused_at_its_line_before_it_grows(text: str, name: str, line: int) -> None:
    content = {"lead.yaml": text.encode()}
    read_bytes({"lead.yaml": b"a: 1\n"})
    tracemalloc.start()
    try:
        reading = read_bytes(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert reading.source is None
    first = reading.diagnostics[0]
    assert first.place is not None
    assert (first.name, first.place.file, first.place.line) == (name, "lead.yaml", line)
    assert first.why
    assert first.cure
    assert peak < 1_000_000 + 4 * len(text)


def test_every_anchor_and_alias_of_a_bomb_is_told_once_a_place() -> None:
    found = read_bytes({"lead.yaml": BOMB.encode()}).diagnostics
    places = [(one.name, one.place) for one in found]
    assert len(set(places)) == len(places) <= 81
    assert {one.name for one in found} == {"anchor", "alias"}
