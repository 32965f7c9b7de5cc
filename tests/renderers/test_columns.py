"""Columns get the room that their words need, and nothing runs off the page."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from kit.doctree.nodes import Clause, Document, Inlines, Paragraph, Section, Table
from kit.doctree.text import Speller
from kit.doctree.words import words as labels
from kit.renderers import columns, docx, html, pdf
from tests.renderers.sample import agreement, words

SPELLER = Speller({}, labels("en"))


def table(*rows: tuple[str, ...], weights: tuple[int, ...] = ()) -> Table:
    cells: list[tuple[Inlines, ...]] = [tuple(map(words, row)) for row in rows]
    return Table("t", "Caption", cells[0], tuple(cells[1:]), weights=weights)


def test_a_wordy_column_is_wider_but_starves_none() -> None:
    found = columns.weights(table(("No.", "Information"), ("1", "many words " * 30)), SPELLER)
    assert found[1] > 3 * found[0]
    assert found[0] * 12 > found[1]


def test_columns_of_the_same_words_are_equal() -> None:
    found = columns.weights(table(("One", "Two"), ("same words", "same words")), SPELLER)
    assert found[0] == found[1]


def test_weights_of_the_document_come_first() -> None:
    found = columns.weights(table(("a", "b"), weights=(1, 7)), SPELLER)
    assert found[1] == 7 * found[0]


def test_a_column_is_never_narrower_than_its_longest_word_or_its_days() -> None:
    rows = (("Line", "Public"), ("x", "yes"), ("y", "December 31, 2028"))
    narrow = columns.weights(table(*rows[:2], weights=(40, 1)), SPELLER)
    dated = columns.weights(table(*rows, weights=(40, 1)), SPELLER)
    assert 700 < narrow[1] < 1100
    assert 1600 < dated[1] < 2100


def test_one_long_text_among_short_ones_gets_room() -> None:
    heads = ("No.", "To", "Form", "Basis", "Purpose")
    long = table(heads, ("1", "many names " * 25, "c", "d", "e"), weights=(1, 1, 6, 6, 6))
    short = replace(long, rows=(tuple(map(words, "12345")),))
    assert columns.weights(long, SPELLER)[1] > 2 * columns.weights(short, SPELLER)[1]


def test_columns_that_cannot_have_their_longest_words_share_the_room() -> None:
    rows = (tuple("ABCDEF"), ("x" * 60, "x" * 60, "x" * 60, "x", "x", "x"))
    found = columns.weights(table(*rows), SPELLER)
    assert abs(sum(found) - 100 * columns.ROOM) < 6
    assert min(found) > 300


@pytest.mark.parametrize(("words_in_cell", "crowded"), [(20, False), (400, True)])
def test_the_page_is_turned_for_an_annex_whose_rows_would_tower(
    words_in_cell: int, *, crowded: bool
) -> None:
    cells = table(tuple("ABCDEF"), ("word " * words_in_cell, *"bcdef"))
    clause = Clause("c", "c", "1", (cells,))
    assert columns.turned(Section("s", "S", (clause,), annex=True), SPELLER) is crowded
    assert not columns.turned(Section("s", "S", (clause,)), SPELLER)


def test_long_names_of_rows_are_not_bold() -> None:
    assert columns.bold_heads(table(("a",), ("short",)))
    assert not columns.bold_heads(table(("a",), ("long " * 20,)))
    assert not columns.bold_heads(replace(table(("a",), ("short",)), row_header=False))


def edges(document: Document, tmp_path: Path) -> set[float]:
    """Give the right edge of every word of the PDF, in points."""
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(document))
    said = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True
    )
    return {float(edge) for edge in re.findall(r'xMax="([\d.]+)"', said.stdout)}


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5000,
        "somebody.with.a.long.name@department.of.a.county.example",
        "1" * 70,
        "x/y-z" * 50,
    ],
)
def test_endless_words_stay_on_the_page(text: str, tmp_path: Path) -> None:
    cells = table(("A", "B", "C", "D", "E", "F"), (text, "b", "c", "d", "e", text))
    blocks = (Clause("c", "c", "1", (Paragraph(words(text)), cells)),)
    document = replace(
        agreement(),
        title=text[:200],
        subtitle=text,
        blocks=blocks,
        toc=False,
        undecided=(),
        meta=replace(agreement().meta, organization=text, watermark=""),
    )
    found = edges(document, tmp_path)
    assert found
    assert max(found) < 612 - 60


def test_digits_stand_under_each_other_in_columns_of_numbers_alone() -> None:
    heads = ("Line", "Dollars", "Share", "Code", "Note", "Open")
    minus, dash = "\N{MINUS SIGN}$1,200.50", "\N{EM DASH}"
    rows = (
        ("1", "$12", "60%", "90J", dash, "3"),
        ("2", minus, dash, "10", dash, "[To be decided]"),
    )
    found = columns.figures(table(heads, *rows), SPELLER)
    assert found == (False, True, True, False, False, False)
    bare = replace(table(("Yes", "No"), ("3", "4")), row_header=False)
    assert columns.figures(bare, SPELLER) == (True, True)


def test_numbers_end_at_the_right_in_page_and_word() -> None:
    document = replace(
        agreement(),
        undecided=(),
        revisions=(),
        blocks=(Section("s", "S", (table(("Line", "Dollars"), ("a", "$1"), ("b", "$200")),)),),
    )
    assert ":is(td,th):nth-child(2){text-align:right}" in html.render(document).decode()
    with zipfile.ZipFile(io.BytesIO(docx.render(document))) as files:
        body = files.read("word/document.xml").decode()
    assert body.count('<w:jc w:val="right"/>') == 3
