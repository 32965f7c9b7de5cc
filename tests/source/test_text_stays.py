"""What an author typed is what the reader hands on."""

from __future__ import annotations

import pytest

from kit.source import Tree, load, read_bytes


def value(written: str) -> Tree:
    source = read_bytes({"lead.yaml": f"plan: {written}\n".encode()}).source
    assert source is not None
    return source.data["plan"]


@pytest.mark.parametrize(
    "written",
    [
        "06037",
        "01001",
        "0o17",
        "0x1F",
        "220.30",
        "475.840",
        "1.10",
        "1e5",
        "1_000",
        "+12065550100",
        "22:00",
        "9:00",
        "12:30:45",
        "NO",
        "no",
        "on",
        "y",
        "true",
        "2027-02-30",
        "2026-11-01T00:00:00Z",
        "=",
        ".inf",
        ".nan",
        "None",
        "none",
        "C#5",
        "R&D",
        "50%",
        "Peña 😀 x̌əʔł",
        "a:b",
    ],
)
def test_plain_text_arrives_as_typed(written: str) -> None:
    assert value(written) == written


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# remark"])
def test_nothing_is_nothing(written: str) -> None:
    assert value(written) is None


@pytest.mark.parametrize("written", ["''", "'~'", "'null'", '"NULL"', "nULL", "~~"])
def test_quoted_text_is_text(written: str) -> None:
    assert value(written) == written.strip("'\"")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("'it''s'", "it's"),
        (r'"a\tb\u00e9\\"', "a\tbé\\"),
        ("|\n  one\n   two\n\n", "one\n two\n"),
        ("|-\n  one\n", "one"),
        (">\n  one\n  two\n", "one two\n"),
        ("one\n  two", "one two"),
        ("[a, 'b', null, ~, '', [c], {d: 1}]", ("a", "b", None, None, "", ("c",), {"d": "1"})),
        ("\n  - a\n  -\n  - - b\n  - null\n  - |\n    c\n", ("a", None, ("b",), None, "c\n")),
        (
            "{a: , b: null, 'c': 'null', d: {}, e: []}",
            {"a": None, "b": None, "c": "null", "d": {}, "e": ()},
        ),
        ("\n  ? a\n  : b\n  ? c\n", {"a": "b", "c": None}),
    ],
)
def test_every_style_of_yaml_is_read(written: str, read: Tree) -> None:
    assert value(written) == read


def test_block_text_in_a_list_may_say_null() -> None:
    assert value("\n  - |-\n    null\n  - >-\n    ~\n") == ("null", "~")


def test_the_kits_own_data_is_read_alike() -> None:
    assert load("- {zip: 06037, none: ~}\n- x\n", "t.yaml") == ({"zip": "06037", "none": None}, "x")
    assert load("", "t.yaml") is None


def test_a_fault_in_the_kits_own_data_names_its_place() -> None:
    with pytest.raises(ValueError, match=r"t.yaml:2:1: repeated-key"):
        load("a: 1\na: 2\n", "t.yaml")
    with pytest.raises(ValueError, match=r"t.yaml:1:4: open-bracket"):
        load("a: [1\n", "t.yaml")
    with pytest.raises(ValueError, match=r"t.yaml:2:11: hash-in-text"):
        load("- x\n- Suite 5 #b\n", "t.yaml")
