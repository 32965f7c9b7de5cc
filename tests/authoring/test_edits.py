"""Edits change their spans and nothing else."""

from __future__ import annotations

import codecs

import pytest

from kit.authoring.edits import Edit, apart, edited, unified
from kit.core import Place


def at(line: int, start: int, end: int, file: str = "a.yaml") -> Place:
    return Place(file, line, start, line, end)


def test_edits_of_several_files_leave_all_other_bytes() -> None:
    files = {"a.yaml": codecs.BOM_UTF8 + "é: b\r\nc: d\r\n".encode(), "b.yaml": b"\xff"}
    edits = [Edit(at(2, 4, 5), "d", "long"), Edit(at(1, 1, 2), "é", "x")]
    assert edited(files, edits) == {
        "a.yaml": codecs.BOM_UTF8 + b"x: b\r\nc: long\r\n",
        "b.yaml": b"\xff",
    }


def test_an_edit_of_something_else_than_expected_is_refused() -> None:
    with pytest.raises(ValueError, match="expected 'x'"):
        edited({"a.yaml": b"a: b\n"}, [Edit(at(1, 1, 2), "x", "y")])


def test_edits_that_touch_are_not_made_together() -> None:
    first, second = Edit(at(1, 1, 3), "ab", "x"), Edit(at(1, 3, 4), "c", "y")
    later, other = Edit(at(1, 5, 6), "e", "z"), Edit(at(1, 1, 2, "b.yaml"), "a", "b")
    assert apart([other, later, second, first]) == (first, later, other)


def test_a_difference_is_shown_without_line_ends() -> None:
    said = unified({"a.yaml": b"x\r\ny\r\n"}, {"a.yaml": b"x\r\nz"})
    assert said.splitlines()[:2] == ["--- a.yaml", "+++ a.yaml"]
    assert said.endswith(" x\n-y\n+z\n")


def test_files_that_are_the_same_have_no_difference() -> None:
    assert unified({"a.yaml": b"x\n"}, {"a.yaml": b"x\n"}) == ""
