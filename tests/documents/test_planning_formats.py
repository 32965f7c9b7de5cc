"""The planning documents come out in every format, from any plan, with charts that can be heard."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kit.doctree.faults import all_blocks, faults
from kit.doctree.nodes import Document, Figure, Table
from kit.renderers import docx, html, markdown, pdf
from tests.documents.plans import documents, example, plan_with
from tests.documents.test_any_text import HARD, read_back
from tests.documents.test_planning_rows import TABLES

FORMATS = (markdown, html, docx, pdf)
RAW = re.compile(r"Stage\.[A-Z]|\bNone\b(?!\.| yet)|<kit\.|\bnan\b|\$\$|\(s\)")


@pytest.mark.parametrize("name", ["harlow", "cedar-fork", "salmon-river", "tiny", "five-agencies"])
def test_they_render_in_every_format(name: str) -> None:
    made = documents(example(name), *TABLES)
    assert {one.key for one in made} == set(TABLES)
    for document in made:
        assert not list(faults(document))
        for form in FORMATS:
            assert len(form.render(document)) > 2000, (document.key, form.__name__)
        assert not RAW.search(markdown.render(document).decode()), document.key


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, two = (documents(example("harlow"), "launch-timeline") for _ in range(2))
    for form in FORMATS:
        assert [form.render(each) for each in one] == [form.render(each) for each in two]


def test_no_table_is_empty() -> None:
    for name in ("harlow", "tiny"):
        for document in documents(example(name), *TABLES):
            tables = (block for block in all_blocks(document.blocks) if isinstance(block, Table))
            assert all(table.rows for table in tables), document.key


def test_a_plan_with_nothing_in_it_reads_well_too() -> None:
    for document in documents(plan_with(), *TABLES):
        assert not list(faults(document))
        assert not RAW.search(markdown.render(document).decode()), document.key


@pytest.mark.parametrize("name", TABLES)
def test_hard_text_in_every_field_reads_back_from_all_formats(name: str) -> None:
    read_back("harlow", lambda number: HARD[number % len(HARD)], in_pdf=True, of=(name,))


# ----------------------------------------------------------------------- chart


def timeline() -> tuple[Document, tuple[Figure, ...]]:
    (document,) = documents(example("harlow"), "launch-timeline")
    figures = tuple(one for one in all_blocks(document.blocks) if isinstance(one, Figure))
    assert len(figures) == 2
    return document, figures


def test_the_chart_is_a_drawing_with_title_and_description() -> None:
    _, figures = timeline()
    for figure in figures:
        root = ET.fromstring(figure.svg)  # noqa: S314 - our own drawing
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert root[0].text == figure.title
        assert root[1].text == figure.description
        assert "First referral: March 1, 2027, open." in figures[0].description


def test_a_page_holds_the_chart_with_its_words() -> None:
    document, figures = timeline()
    page = unescape(html.render(document).decode())
    told = re.findall(r'<img[^>]* src="data:image/svg[^"]*" alt="([^"]*)"', page)
    assert told == [f"{figure.title}. {figure.description}" for figure in figures]


def test_word_holds_the_words_of_the_chart() -> None:
    document, figures = timeline()
    with zipfile.ZipFile(io.BytesIO(docx.render(document))) as files:
        body = files.read("word/document.xml").decode()
    told = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', body)
    assert [one for one in told if one.startswith("Chart of phases")] == [
        figure.description for figure in figures
    ]


def test_a_pdf_holds_the_words_of_the_chart() -> None:
    document, figures = timeline()
    reader = PdfReader(io.BytesIO(pdf.render(document)))
    told = [
        str(one["/Alt"])
        for one in _objects(reader)
        if isinstance(one, DictionaryObject) and one.get("/S") == "/Figure" and "/Alt" in one
    ]
    for figure in figures:
        assert any(figure.description in one for one in told)


def _objects(reader: PdfReader) -> list[object]:
    return [reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))]
