"""Other people's text stays text on the pages of the manual."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from kit.site.markdown import block, code, escape, table

EXTENSIONS = ["tables", "attr_list", "toc", "pymdownx.superfences", "admonition"]


def shown(source: str) -> str:
    """Give the text that a reader sees of some Markdown."""
    page = markdown(source, extensions=EXTENSIONS)
    return html.unescape(re.sub(r"<[^>]+>", "", page)).strip()


ODD = [
    "# not a heading",
    "1. not a list",
    "- not a list",
    "<script>alert(1)</script>",
    "[text](javascript:x)",
    "![x](y)",
    "a | b",
    "*a* _b_ `c` **d**",
    "x {: .y }",
    "x { #y }",
    "&amp; &lt;",
    "back\\slash \\* \\",
    ": term",
    "> quote",
    "=====",
    "~~~",
    "---",
    "+ plus",
    "1) one",
]


@pytest.mark.parametrize("text", ODD)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    page = markdown(escape(text), extensions=EXTENSIONS)
    assert shown(escape(text)) == text
    assert re.sub(r"</?p>", "", page).count("<") == 0


@given(st.text(alphabet="ab<>&|*_`[](){}#!\\-+.:=~^1 \n", max_size=30))
def test_any_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escape(text)) == " ".join(text.split())


@given(st.text(alphabet="ab`<& ", min_size=1, max_size=20).filter(lambda text: text.strip()))
def test_any_code_is_shown_as_it_is(text: str) -> None:
    assert shown(f"x {code(text)} y") == f"x {' '.join(text.split())} y"


def test_nothing_gives_no_code() -> None:
    assert code(" ") == ""


def test_a_block_cannot_be_left() -> None:
    page = markdown(block("a\n```\n# b"), extensions=EXTENSIONS)
    assert "<h1" not in page


def test_a_cell_keeps_its_column() -> None:
    page = markdown(table(("a", "b"), [(escape("x | y"), code("p | q"))]), extensions=EXTENSIONS)
    assert page.count("<td>") == 2
