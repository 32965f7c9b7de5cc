"""PDF files: accessible and archivable, tagged, dated by the plan, and fit to print."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page
import pypdf
import pytest
import typst

from kit.doctree.nodes import (
    Callout,
    Document,
    Figure,
    ItemList,
    Letterhead,
    Panel,
    Paragraph,
    Section,
    Side,
    Text,
)
from kit.doctree.text import content_hash
from kit.renderers import pdf, typesetter
from kit.renderers.docx.figures import picture
from kit.renderers.fonts import FOLDER
from kit.renderers.pdf.page import model
from kit.renderers.pdf.streams import settle
from tests.renderers.sample import SVG, agreement, card, clause, items, paragraph
from tests.renderers.slots import Slots, filled, filled_card

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "agreement": agreement,
    "spanish": lambda: agreement("es"),
    "directive": lambda: replace(agreement(), numbering="directive"),
    "plain": lambda: replace(agreement(), numbering="plain"),
    "card": card,
    "slots": lambda: filled(Slots("& < > \" ' { } שלום")),
    "card-slots": lambda: filled_card(Slots("مرحبا x̌")),
    "outside the fonts": lambda: filled(Slots("漢 😀 \x01 \ue000")),
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_checker_finds_no_fault(name: str, profile: str) -> None:
    report = page.validate_pdf_bytes(pdf.render(DOCUMENTS[name]()), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_the_checker_does_find_faults() -> None:
    data = typst.compile(b"#set page(width: 3in)\nNo tags, no title.", pdf_tags=False)
    assert not page.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_a_stream_that_ends_in_a_carriage_return_is_settled() -> None:
    """One file in twenty has such a stream; a strict reader finds all objects afterwards."""
    for number in range(200):
        document = replace(agreement(), subtitle=f"Number {number}")
        raw = typesetter.pdf(pdf._TEMPLATE, model(document), "2026-11-01")
        settled = settle(raw)
        if settled != raw:
            break
    assert settled != raw
    assert page.is_pdf_compliant_bytes(settled, profile="2a")
    strict = pypdf.PdfReader(io.BytesIO(settled), strict=True)
    assert "".join(found.extract_text() for found in strict.pages)


def reader(document: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf.render(document)))


@pytest.mark.parametrize(("language", "tag"), [("en", "en-US"), ("es", "es-US")])
def test_title_language_and_date_are_told(language: str, tag: str) -> None:
    found = reader(agreement(language))
    assert str(found.root_object["/Lang"]) == tag
    about = found.metadata
    assert about is not None
    assert about.title == agreement().title
    assert about.author == "Harbor City Office of the Mayor"
    assert about.creation_date is not None
    assert about.creation_date.date().isoformat() == "2026-11-01"


def test_the_file_tells_which_content_it_holds() -> None:
    about = reader(agreement()).metadata
    assert about is not None
    assert f"content {content_hash(agreement())}" in str(about["/Keywords"])


def test_bookmarks_name_the_headings() -> None:
    outline = [entry.title for entry in reader(agreement()).outline if not isinstance(entry, list)]
    assert "1. Purpose and standing" in outline
    assert "Annex A. Data-flow matrix" in outline


def tags(document: Document) -> set[str]:
    """Give the kinds of all elements of the structure tree."""
    found: set[str] = set()
    todo: list[object] = [reader(document).root_object["/StructTreeRoot"]]
    while todo:
        node = todo.pop()
        node = node.get_object() if isinstance(node, pypdf.generic.IndirectObject) else node
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            found.add(str(node.get("/S", "")))
            todo.append(node.get("/K"))
    return found


def test_structure_is_tagged() -> None:
    needed = {"/Document", "/H1", "/H2", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TH", "/TD"}
    assert needed | {"/Figure", "/Caption", "/Link", "/Note", "/TOC"} <= tags(agreement())


def test_only_bundled_fonts_are_embedded(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(agreement()))
    said = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True)
    names = {line.split()[0].partition("+")[2] for line in said.stdout.splitlines()[2:]}
    assert names
    assert {name.partition("-")[0] for name in names} <= {
        font.stem.partition("-")[0] for font in FOLDER.glob("*.ttf")
    }


def pages(document: Document, tmp_path: Path) -> list[list[str]]:
    """Give the lines of each page, without running head and foot."""
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(document))
    said = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    found = []
    for text in said.stdout.split("\f")[:-1]:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        found.append(lines[1:-1])
    return found


@pytest.mark.parametrize("lines", range(20, 44, 2))
def test_no_heading_and_no_lead_in_is_stranded(lines: int, tmp_path: Path) -> None:
    listed = clause("c", paragraph("They agree on this:"), ItemList(items("one", "two"), "number"))
    sections = (Section("inner", "Inner heading", (listed,)),)
    document = replace(
        agreement(),
        blocks=(
            *(paragraph("A line of words.") for _ in range(lines)),
            Section("s", "Outer heading", sections),
        ),
        meta=replace(agreement().meta, watermark=""),
        toc=False,
        undecided=(),
        revisions=(),
    )
    for above, below in pairwise(pages(document, tmp_path)):
        assert not above[-1].endswith(("heading", ":"))
        assert below


def test_signatures_follow_their_sentence_on_one_page(tmp_path: Path) -> None:
    whole = pages(agreement(), tmp_path)
    (place,) = [lines for lines in whole if any("authority to bind" in line for line in lines)]
    assert any("Alder County Prosecuting Attorney" in line for line in place)


def test_a_card_is_as_small_as_a_card_and_fits_its_two_sides() -> None:
    found = reader(card())
    assert len(found.pages) == 2
    assert [float(side) for side in found.pages[0].mediabox[2:]] == [4.25 * 72, 5.5 * 72]
    assert pdf.overflow(card()) == ()


@pytest.mark.parametrize("side", [0, 1])
def test_a_side_that_runs_over_is_named(side: int) -> None:
    panel = Panel("Long", tuple(paragraph("Many words. " * 40) for _ in range(6)))
    sides = [each for each in card().blocks if isinstance(each, Side)]
    sides[side] = replace(sides[side], blocks=(*sides[side].blocks, panel))
    assert pdf.overflow(replace(card(), blocks=tuple(sides))) == (("front", "back")[side],)


def test_no_letter_of_a_card_is_smaller_than_8_points() -> None:
    sizes: set[float] = set()

    def visit(text: str, _: object, matrix: list[float], font: object, size: float) -> None:
        if text.strip() and font:
            sizes.add(round(size * abs(matrix[3]), 1))

    for found in reader(card()).pages:
        found.extract_text(visitor_text=visit)
    assert sizes
    assert min(sizes) >= 8


def test_a_tall_callout_goes_on_over_the_page(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(1500))
    callout = Callout("warning", "Tall", (Paragraph((Text(words),)),))
    found = pages(replace(agreement(), blocks=(callout,), undecided=()), tmp_path)
    assert "word1499" in " ".join(" ".join(lines) for lines in found)


def test_a_letterhead_may_carry_a_seal() -> None:
    seal = picture(Figure("f", SVG, "Seal", "A seal"), 1).png
    letterhead = Letterhead(("Harbor City",), seal, "Seal of Harbor City")
    data = pdf.render(replace(agreement(), letterhead=letterhead))
    assert page.is_pdf_compliant_bytes(data, profile="ua1")


def test_without_typst_the_user_is_told_what_to_do() -> None:
    program = """
import sys
sys.modules["typst"] = None
from kit.core import KitError
from kit.doctree.text import content_hash
from kit.renderers import pdf, typesetter
from tests.renderers.sample import card
try:
    pdf.render(card())
except KitError as error:
    print(error)
"""
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert "pip install typst" in said.stdout


def test_typst_is_loaded_only_when_a_pdf_is_made() -> None:
    program = """
import sys
from kit.renderers import docx, html, markdown, pdf
from tests.renderers.sample import card
for format in (docx, html, markdown):
    format.render(card())
print("typst" in sys.modules)
"""
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == "False"
