"""Every known trap of YAML is told at its very place, or is none."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, cast

import pytest
import yaml

from kit.core import Diagnostic, Place, Severity
from kit.source import builder, fault_kinds, load, read_bytes
from kit.source.faults import clip


class Trap(TypedDict, total=False):
    trap: str
    text: str
    says: tuple[str, ...]
    told: str
    meant: str
    only: str


_TEXT = Path(__file__).with_name("traps.yaml").read_text(encoding="utf-8")
TRAPS = cast("tuple[Trap, ...]", load(_TEXT, "traps.yaml"))
BYTES = [
    ("UTF-16 with mark", "plan: é".encode("utf-16"), "1:1-1:1 not-utf-8"),
    ("UTF-16 without mark", "plan: x".encode("utf-16-le"), "1:1-1:1 not-utf-8"),
    ("UTF-16, the other way", "plan: x".encode("utf-16-be"), "1:1-1:1 not-utf-8"),
    ("UTF-32", "plan: é".encode("utf-32"), "1:1-1:1 not-utf-8"),
    (
        "Latin-1",
        "plan:\n  title: 😀 Peña é".encode().replace(b"\xc3\xb1", b"\xf1"),
        "2:14-2:15 not-utf-8",
    ),
    ("half a letter at the end", b"plan:\r\n  a: x\xc3", "2:7-2:8 not-utf-8"),
    ("a lone surrogate", b"plan: \xed\xa0\x80", "1:7-1:8 not-utf-8"),
    ("a mark, then Latin-1", b"\xef\xbb\xbfplan: \xe9", "1:7-1:8 not-utf-8"),
    ("an overlong slash", b"plan: \xc0\xaf", "1:7-1:8 not-utf-8"),
    ("a Word file", b"PK\x03\x04rest", "1:1-1:1 not-text"),
    ("an old Word file", b"\xd0\xcf\x11\xe0rest", "1:1-1:1 not-text"),
    ("a PDF file", b"%PDF-1.7", "1:1-1:1 not-text"),
    ("too large by one", b"#" * 1_000_001, "1:1-1:1 too-large"),
    ("as large as may be", b"plan: x\n#" + b"#" * 999_991, None),
    ("a million brackets", b"[" * 1_000_000, "1:25-1:26 nested-too-deeply"),
]


def brief(found: Diagnostic) -> str:
    assert found.place is not None
    place = found.place
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column} {found.name}"


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["trap"] for trap in TRAPS])
def test_each_trap_is_told_where_it_stands(trap: Trap) -> None:
    reading = read_bytes({"lead.yaml": trap["text"].encode()})
    assert [brief(found) for found in reading.diagnostics] == list(trap.get("says", ()))
    if "told" in trap:
        assert reading.diagnostics[0].message == trap["told"]
    meant = [found.suggestion for found in reading.diagnostics if found.suggestion]
    assert meant == ([trap["meant"]] if "meant" in trap else [])


ELSEWHERE = [trap for trap in TRAPS if "only" not in trap]


@pytest.mark.parametrize("trap", ELSEWHERE, ids=[trap["trap"] for trap in ELSEWHERE])
def test_without_libyaml_the_reader_says_the_same(
    trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "_PARSER", yaml.SafeLoader)
    reading = read_bytes({"lead.yaml": trap["text"].encode()})
    assert [brief(found) for found in reading.diagnostics] == list(trap.get("says", ()))


@pytest.mark.parametrize(
    ("data", "said"), [row[1:] for row in BYTES], ids=[row[0] for row in BYTES]
)
def test_bytes_that_are_no_plan_are_told(data: bytes, said: str | None) -> None:
    reading = read_bytes({"lead.yaml": data})
    assert [brief(found) for found in reading.diagnostics] == ([said] if said else [])


def test_every_fault_of_the_reader_has_a_trap_that_shows_it() -> None:
    said = " ".join(word for trap in TRAPS for word in trap.get("says", ()))
    said += " ".join(row[2] or "" for row in BYTES)
    of_folders = {"repeated-section", "section-not-named", "nothing-yet"}
    of_folders |= {"wrong-file-name", "unknown-file"}
    assert [name for name in fault_kinds() if name not in said] == sorted(
        of_folders, key=list(fault_kinds()).index
    )


def test_an_error_that_hides_part_of_the_file_gives_no_plan() -> None:
    assert read_bytes({"lead.yaml": b"plan:\n  a: 'x\n"}).source is None
    assert read_bytes({"lead.yaml": b"plan:\n\xc2\xa0 a: x\n"}).source is None


def test_a_fault_beside_the_plan_leaves_the_plan_to_be_judged() -> None:
    reading = read_bytes({"lead.yaml": b"plan:\n  a: 1\n  a: 2\n  b: *x\n  <<: z\n  c: &y 3\n"})
    assert reading.source is not None
    assert reading.source.data == {"plan": {"a": "1", "b": None, "c": "3"}}
    assert reading.source.spoiled == {("plan", "a"), ("plan", "b"), ("plan",)}
    assert [found.pointer for found in reading.diagnostics][:2] == [("plan", "a"), ("plan", "b")]
    assert [found.written for found in reading.diagnostics] == ["a", "*x", "<<", "&y"]
    lost = read_bytes({"lead.yaml": b"plan:\n  - a\n   - b\n"}).source
    assert lost is not None
    assert lost.spoiled == {("plan", 0)}
    odd = read_bytes({"lead.yaml": b"plan:\n  ? [a]\n  : b\n  c: d\n  ? \n  : e\nneed: x\n"})
    assert odd.source is not None
    assert odd.source.data == {"plan": {"c": "d"}, "need": "x"}
    assert odd.source.spoiled == {("plan",)}


def test_an_open_bracket_names_the_place_that_shows_it() -> None:
    (found,) = read_bytes({"lead.yaml": b"plan:\n  a: [b\n  c: d\n"}).diagnostics
    assert found.related == (("noticed here", Place("lead.yaml", 3, 4, 3, 5)),)


def test_long_text_is_quoted_only_in_part() -> None:
    assert clip("a" * 60) == "a" * 60
    assert clip("a" * 61) == "a" * 57 + "..."
    assert clip(" a\n\tb ") == "a b"


def test_a_file_with_hundreds_of_faults_is_told_of_the_first_few() -> None:
    reading = read_bytes({"lead.yaml": b"plan: x\n" * 500})
    assert len(reading.diagnostics) == 25
    assert {found.severity for found in reading.diagnostics} == {Severity.ERROR}
    lost = read_bytes({"lead.yaml": b"plan:\n" + b"  - a #b\n" * 500})
    assert len(lost.diagnostics) == 25
    odd = read_bytes(
        {"lead.yaml": b"plan: x\n" + b"".join(b"\xc2\xa0k%d: x\n" % n for n in range(90))}
    )
    assert len(odd.diagnostics) == 25
