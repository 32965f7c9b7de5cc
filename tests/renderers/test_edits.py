"""Hand edits are found in files by their words, never by layout."""

from __future__ import annotations

import pytest

from kit.doctree.nodes import Document
from kit.renderers import html, markdown, pdf
from kit.renderers.edits import WHOLE_FILE, edited
from tests.renderers.sample import agreement, card


@pytest.mark.parametrize("document", [agreement(), agreement("es"), card()])
def test_files_as_written_are_not_edited(document: Document) -> None:
    assert edited("a.html", html.render(document)) == ()
    assert edited("a.md", markdown.render(document)) == ()
    assert edited("a.pdf", pdf.render(document)) == ()


def test_an_edit_in_html_is_found_at_its_clause() -> None:
    data = html.render(agreement()).replace(b"two years", b"three years")
    assert edited("a.html", data) == ("term",)


def test_an_edit_in_a_cell_is_found_at_its_section() -> None:
    data = html.render(agreement()).replace(b"Element group 7", b"Element group 70", 1)
    assert edited("a.html", data) == ("annex-matrix",)


def test_another_layout_is_no_edit() -> None:
    data = html.render(agreement())
    assert edited("a.html", data.replace(b"</p>", b"</p>\n\n").replace(b"<p>", b'<p id="">')) == ()
    text = markdown.render(agreement())
    assert edited("a.md", text.replace(b"\n", b"\r\n")) == ()


def test_an_edit_in_markdown_is_found() -> None:
    data = markdown.render(agreement()).replace(b"two years", b"three years")
    assert edited("a.md", data) == (WHOLE_FILE,)


def test_files_of_other_kinds_are_never_edited() -> None:
    assert edited("a.txt", b"anything") == ()
