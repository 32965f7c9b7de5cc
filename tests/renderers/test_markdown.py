"""Markdown files: readable as they are, and right when rendered."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from kit.doctree.nodes import Document, Item, ItemList, Paragraph, Text
from kit.renderers import markdown
from tests.renderers.sample import agreement, card


def text(document: Document) -> str:
    return markdown.render(document).decode()


def test_numbers_are_printed_as_text() -> None:
    said = text(agreement())
    assert "</a>2.1 The police department\n" in said
    assert "**(a)** At an arrest" in said
    assert "- (i) calls the handoff line" in said
    assert "  - (A) waits up to 30 minutes" in said
    assert "## <a id=" in said


def test_every_reference_has_its_anchor() -> None:
    said = text(agreement())
    targets = set(re.findall(r"\]\(#(\w+)\)", said))
    assert targets
    assert targets <= set(re.findall(r'<a id="(\w+)"></a>', said))


def test_tables_have_a_head_and_whole_rows() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(text(agreement()))
    assert sum(token.type == "table_open" for token in tokens) == 3
    assert sum(token.type == "tr_open" for token in tokens) == 1 + 24 + 2 + 3


def test_lists_of_two_kinds_that_meet_stay_apart() -> None:
    lists = tuple(ItemList((Item((Text("x"),)),), kind) for kind in ("check", "bullet"))
    tokens = MarkdownIt("commonmark").parse(markdown.render(document(lists)).decode())
    assert sum(token.type == "bullet_list_open" for token in tokens) == 2


def document(blocks: tuple[ItemList, ...]) -> Document:
    return Document(key="d", title="T", language="en", meta=agreement().meta, blocks=blocks)


def test_styled_words_never_show_their_marks() -> None:
    tight = Paragraph((Text("a"), Text("(b)", strong=True), Text("c"), Text("d", emphasis=True)))
    made = Document(key="d", title="T", language="en", meta=agreement().meta, blocks=(tight,))
    said = MarkdownIt("commonmark").render(text(made))
    assert "a(b)c" in re.sub(r"</?\w+>", "", said)
    assert "*" not in re.sub(r"<[^>]+>", "", said)


def test_a_card_reads_side_by_side() -> None:
    said = text(card())
    assert said.index("May I divert?") < said.index("How do I divert?")
    assert "1. Call the handoff line: 555-0100 (all hours)." in said
