"""What seldom stands in a document prints as well as the rest, in every format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import page
import pytest

from kit.doctree.faults import faults
from kit.doctree.nodes import (
    Callout,
    Clause,
    Definition,
    Definitions,
    Document,
    Figure,
    Inlines,
    Item,
    ItemList,
    Letterhead,
    PageBreak,
    Panel,
    Paragraph,
    Reference,
    Section,
    Signatory,
    Signatures,
    Table,
    Text,
)
from kit.doctree.text import clause_texts
from kit.renderers import docx, html, markdown, pdf
from kit.renderers.docx.read import read
from kit.renderers.edits import edited
from tests.renderers import reading
from tests.renderers.sample import META, paragraph, words

TABLE = Table("last", "At the end", (words("One"), words("Two")), ((words("a"), words("b")),))
WIDE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 100" width="2000" height="100">'
    '<path d="M0 50H2000" stroke="black"/></svg>'
)


def numbered(*lines: str) -> ItemList:
    return ItemList(tuple(Item(words(line)) for line in lines), "number")


def rarities() -> Document:
    """Give a document of everything that is seldom used."""
    references: Inlines = tuple(
        Reference(target, bare=bare)
        for bare in (False, True)
        for target in ("silent", "term", "last", "annex", "outer", "plain")
    )
    nested = Item(words("outer"), (numbered("inner one"), numbered("inner again")), "outer-item")
    return Document(
        key="rare",
        title="Rarities",
        language="en",
        meta=replace(META, organization="", plan="", watermark="", author="Nobody"),
        letterhead=Letterhead(()),
        blocks=(
            Clause("silent", "s", "1", (numbered("starts with a list"),)),
            Clause("headed", "h", "1", (TABLE,), heading="Ends in a question?"),
            Clause("hollow", "e", "1", ()),
            Section(
                "outer",
                "Outer",
                (
                    Paragraph((*references, Text("."))),
                    Section("inner", "Inner", (paragraph("Within."),), new_page=True),
                    paragraph("Again in the outer section."),
                    Definitions((Definition("Term", words("means it."), "term"),)),
                    PageBreak(),
                    Callout("undecided", "", (replace(TABLE, key="framed"),)),
                    Callout("verify", "", (Clause("aside", "a", "1", (paragraph("Aside."),)),)),
                    paragraph("And again."),
                    Figure("wide", WIDE, "Wide", "A line across."),
                ),
            ),
            Section("plain", "Without number", (ItemList((nested,), "number"),), numbered=False),
            Panel("Panel", (paragraph("In a panel."),), key="panel"),
            Panel("Strong", (replace(TABLE, key="dark", breakable=False),), strong=True),
            Signatures((Signatory("Only one"),)),
            Section("annex", "Annexed", (numbered("in the annex"),), annex=True),
        ),
    )


def test_the_rarities_have_no_faults() -> None:
    assert faults(rarities()) == ()


def test_word_takes_them(word_faults: Callable[[bytes], list[str]]) -> None:
    data = docx.render(rarities())
    assert word_faults(data) == []
    found = {clause.key: clause.text for clause in read(data).clauses}
    assert found == clause_texts(rarities())


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_pdf_readers_take_them(profile: str) -> None:
    report = page.validate_pdf_bytes(pdf.render(rarities()), profile=profile)
    assert [failure.message for failure in report.failures] == []


def test_nobody_seems_to_have_edited_them() -> None:
    for name, data in (
        ("a.html", html.render(rarities())),
        ("a.md", markdown.render(rarities())),
        ("a.docx", docx.render(rarities())),
    ):
        assert edited(name, data) == ()


READ: dict[str, Callable[[Document], str]] = {
    "markdown": lambda document: reading.markdown_words(markdown.render(document)),
    "html": lambda document: reading.html_words(html.render(document)),
    "docx": lambda document: reading.docx_words(docx.render(document)),
    "pdf": lambda document: reading.pdf_words(pdf.render(document)),
}


@pytest.mark.parametrize("name", READ)
def test_references_of_every_kind_read_alike(name: str) -> None:
    said = reading.solid(READ[name](rarities()))
    assert "Section1“Term”Table1AnnexASection4“Withoutnumber”1“Term”1A4“Withoutnumber”." in said


@pytest.mark.parametrize("name", READ)
def test_nothing_is_left_out(name: str) -> None:
    said = reading.solid(READ[name](rarities()))
    for text in ("Againintheoutersection.", "Andagain.", "Aside.", "Inapanel.", "intheannex"):
        assert text in said
    assert said.count("innerone") == said.count("inneragain") == 1
