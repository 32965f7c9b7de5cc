"""Whatever stands in a file, the reader answers: soon, with diagnostics, within the text."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.reporters import formats, reporter
from kit.source import Lines, Reading, load, read_bytes

LIMIT = 1.0
TRAPS = load(Path(__file__).with_name("traps.yaml").read_text(encoding="utf-8"), "traps.yaml")
PLAN = """\
plan:
  id: fairhaven # the id
  title: "LEAD: Fairhaven"
partners:
  - id: police
    legal_name: City of Fairhaven
    roles: [law_enforcement, prosecutor]
    notes: >
      The office signs
      for the county
    contacts: {office: Chief, phone: '+1 206'}
"""
SIGNS = "abc:-#&*!|>'\"%@`?,[]{}\\~=<\n\r\t \0é😀א\u00a0\u2028\ufeff"
RUNS = [": ", "- ", "\n  ", "\n- ", "---\n", "...\n", "%TAG ! x\n", "!!str ", "&a ", "*a ", "<<: "]
PIECES = st.sampled_from([*SIGNS, *RUNS])


def held(data: bytes) -> Reading:
    begin = process_time()
    reading = read_bytes({"lead.yaml": data})
    assert process_time() - begin < LIMIT
    assert reading.source is not None or reading.diagnostics
    lines = Lines(reading.files["lead.yaml"])
    for found in reading.diagnostics:
        for place in (found.place, *(place for _, place in found.related)):
            assert place is not None
            assert (place.line, place.column) <= (place.end_line, place.end_column)
            assert 1 <= place.line <= place.end_line <= len(lines.starts)
            for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
                assert lines.at(lines.offset(line, column)) == (line, column)
        assert found.why
        assert found.cure
        assert len(found.message.splitlines()) == 1
    for name in formats():
        assert reporter(name)(reading.diagnostics, reading.files)
    return reading


@settings(derandomize=True)
@given(st.binary(max_size=400))
def test_random_bytes_are_answered(data: bytes) -> None:
    held(data)


@settings(derandomize=True)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_random_yaml_signs_are_answered(text: str) -> None:
    held(text.encode())


@settings(derandomize=True)
@given(st.data())
def test_a_plan_with_random_changes_is_answered(data: st.DataObject) -> None:
    text = PLAN
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.lists(PIECES, max_size=4).map("".join)) + text[end:]
    held(text.encode())


@pytest.mark.long
@settings(max_examples=20_000, derandomize=True)
@given(st.binary(max_size=2000) | st.lists(PIECES, max_size=400).map(lambda p: "".join(p).encode()))
def test_a_long_run_of_random_files_is_answered(data: bytes) -> None:
    held(data)


@pytest.mark.parametrize(
    "data",
    [
        b"plan: x #y\n" * 90_000,
        b"a: &x b #c\n" * 90_000,
        b"plan:\n" + "  - |\n    \u00a0x #y\n".encode() * 45_000,
        b"- - - - - - -\n" * 70_000,
        b"- \n" * 330_000,
        b"{a: " * 250_000,
        b"? " * 490_000,
        b"%TAG !a! x\n" * 90_000,
        b"plan: {" + b"a," * 490_000 + b"}",
        b"plan: '" + b"x\n" * 490_000,
        b"plan:\n" + b" b\n" * 300_000,
        b"plan: x\nb\n" + b"# c\n" * 240_000,
        b"plan: x\n" + b"\n" * 990_000 + b"\tb",
        b" " * 1_000_000,
        b"plan: [" + b"[x]," * 240_000 + b"]",
        b"plan: x" + b" #y" * 330_000,
        b"a" * 1_000_000,
        b"plan: &a [*a, " + b"*a, " * 200_000,
    ],
    ids=lambda data: repr(data[:16]),
)
def test_a_file_made_to_be_slow_is_answered_in_time(data: bytes) -> None:
    begin = process_time()
    reading = read_bytes({"lead.yaml": data})
    assert process_time() - begin < 20 * LIMIT  # what grows with the square takes minutes
    assert len(reading.diagnostics) <= 60
