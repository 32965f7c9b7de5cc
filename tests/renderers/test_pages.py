"""Pages as people hold them: crowded annexes turned, forms and signatures whole and straight."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page
import pypdf

from kit.doctree.nodes import (
    Block,
    Document,
    Fields,
    Figure,
    FillIn,
    Inlines,
    Missing,
    Reference,
    Section,
    Signatory,
    Signatures,
    Table,
    Text,
)
from kit.renderers import docx, html, pdf
from kit.renderers.frame import frame, side_by_side, undecided_rows
from tests.renderers.sample import agreement, clause, paragraph, words
from tests.renderers.test_docx import W, body, part

CROWDED: tuple[Inlines, ...] = tuple(map(words, ("word " * 400, *"bcdef")))
MATRIX = Table("m", "Flows", tuple(map(words, "ABCDEF")), (CROWDED, CROWDED))


def with_blocks(*blocks: Block) -> Document:
    return replace(agreement(), blocks=blocks, toc=False, undecided=(), revisions=())


def turned() -> Document:
    annexes = (
        Section("one", "Flows", (clause("c", paragraph("These flow:"), MATRIX),), annex=True),
        Section("two", "Forms", (clause("d", paragraph("None.")),), annex=True),
    )
    return with_blocks(Section("s", "Start", (clause("a", paragraph("Words.")),)), *annexes)


def test_an_annex_with_a_crowded_table_is_turned_and_nothing_else(
    word_faults: Callable[[bytes], list[str]],
) -> None:
    data = pdf.render(turned())
    boxes = [found.mediabox for found in pypdf.PdfReader(io.BytesIO(data)).pages]
    wide = [box.width > box.height for box in boxes]
    assert wide == [False, *[True] * (len(wide) - 2), False]
    assert page.is_pdf_compliant_bytes(data, profile="ua1")
    assert page.is_pdf_compliant_bytes(data, profile="2a")
    file = docx.render(turned())
    sizes = [
        size.get(f"{W}orient", "") for size in part(file, "word/document.xml").iter(f"{W}pgSz")
    ]
    assert sizes == ["", "landscape", ""]
    assert word_faults(file) == []
    assert html.render(turned()).count(b'class="new turned"') == 1


def test_no_page_is_empty_where_pages_turn(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(turned()))
    said = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    for text in said.stdout.split("\f")[:-1]:
        assert len([line for line in text.splitlines() if line.strip()]) > 3


def test_a_document_that_ends_turned_says_so_at_its_end() -> None:
    document = turned()
    root = body(replace(document, blocks=document.blocks[:-1]))
    sizes = [size.get(f"{W}orient", "") for size in root.iter(f"{W}pgSz")]
    assert sizes == ["", "landscape"]
    first = body(with_blocks(document.blocks[1]))
    assert [size.get(f"{W}orient", "") for size in first.iter(f"{W}pgSz")][-1] == "landscape"


def test_head_and_foot_of_a_turned_page_reach_its_edge() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(turned()))) as archive:
        assert {"word/header2.xml", "word/footer2.xml"} <= set(archive.namelist())
        assert b'w:pos="12816"' in archive.read("word/header2.xml")
    with zipfile.ZipFile(io.BytesIO(docx.render(agreement()))) as archive:
        assert "word/header2.xml" not in archive.namelist()


def bottoms(document: Document, tmp_path: Path, word: str) -> list[float]:
    """Give how low each ``word`` stands on its page."""
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(document))
    said = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True
    )
    return [float(low) for low in re.findall(rf'yMax="([\d.]+)">{word}<', said.stdout)]


def test_the_lines_of_two_signature_blocks_stand_at_the_same_heights(tmp_path: Path) -> None:
    pair = (
        Signatory("Harbor City", title="Mayor"),
        Signatory(
            "Harbor City Department of " + "Long Names " * 6,
            role="Approved as to form",
            title="Senior Deputy Civil Prosecuting Attorney of the County",
        ),
    )
    document = with_blocks(Signatures(pair))
    for word in ("Signature", "Name", "Title", "Date"):
        left, right = bottoms(document, tmp_path, word)
        assert abs(left - right) < 0.5, word
    cells = [
        [style.get(f"{W}val") for style in cell.iter(f"{W}pStyle")]
        for cell in body(document).iter(f"{W}tc")
    ]
    assert cells[0] == cells[1]


def test_a_long_number_does_not_touch_its_text(tmp_path: Path) -> None:
    many = tuple(clause(f"c{at}", paragraph("Xylophone.")) for at in range(12))
    ten = tuple(Section(f"s{at}", "S", (clause(f"x{at}", paragraph("y.")),)) for at in range(10))
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf.render(with_blocks(*ten, Section("s", "Last", many))))
    said = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True
    )
    right = float(re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">11\.12<', said.stdout)[0])
    left = float(re.findall(r'xMin="([\d.]+)" [^>]+>Xylophone\.<', said.stdout)[-1])
    assert left - right > 3


def test_many_boxes_stand_in_twos_and_a_short_line_beside_a_longer_one() -> None:
    boxes = tuple(FillIn(f"b{at}", f"Box {at}", "tick") for at in range(5))
    assert [len(row) for row in side_by_side(boxes)] == [2, 2, 1]
    assert [len(row) for row in side_by_side(boxes[:3])] == [1, 1, 1]
    wordy = (*boxes[:4], FillIn("b", "A box whose words would not fit into half of a line", "tick"))
    assert [len(row) for row in side_by_side(wordy)] == [1] * 5
    name, day = FillIn("n", "Name"), FillIn("d", "Date", "date")
    assert [len(row) for row in side_by_side((name, day, day, name))] == [2, 1, 1]


def test_the_lines_of_a_form_stay_with_their_lead_in_and_with_one_another() -> None:
    lines = tuple(FillIn(f"f{at}", f"Line {at}", width="long") for at in range(4))
    found = body(with_blocks(clause("c", paragraph("Sign here."), Fields(lines))))
    paragraphs = [each for each in found.iter(f"{W}p") if "".join(each.itertext()).strip()]
    keeps = [each.find(f"{W}pPr/{W}keepNext") is not None for each in paragraphs[-5:]]
    assert keeps == [True, True, True, True, False]


def test_a_tall_drawing_leaves_room_for_its_caption() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 900" width="300" height="900"/>'
    found = body(with_blocks(Figure("f", svg, "Tall", "A tall one.")))
    heights = [int(each.get("cy", "0")) for each in found.iter() if each.tag.endswith("}extent")]
    assert heights == [7_200_000]


def test_what_one_office_decides_for_many_entries_is_one_line() -> None:
    waits = [
        Missing("Office that signs", "the lead", "review", key) for key in ("filing", "report")
    ]
    other = Missing("", "the lead", "review", "matrix")
    document = replace(agreement(), undecided=(*waits, other, other))
    first, second = undecided_rows(frame(document))
    assert first[0] == words("Office that signs")
    assert first[3] == (Reference("filing"), Text(", "), Reference("report", bare=True))
    assert second[0] == words("Who may tell whom what, and on which basis")
    assert second[3] == (Reference("matrix"),)


def test_a_reference_to_a_clause_without_number_prints_its_heading_alone() -> None:
    told = clause("told", paragraph("Long words that nobody wants repeated."), heading="Short")
    asks = clause("asks", paragraph("See ", Reference("told"), "."))
    root = body(replace(with_blocks(Section("s", "S", (told, asks))), numbering="plain"))
    codes = [each.text or "" for each in root.iter(f"{W}instrText")]
    (code,) = [text for text in codes if "REF" in text]
    name = code.split()[1]
    inside, found = False, ""
    for each in root.iter():
        if each.tag == f"{W}bookmarkStart" and each.get(f"{W}name") == name:
            inside = True
        elif each.tag == f"{W}bookmarkEnd":
            inside = False
        elif inside and each.tag == f"{W}t":
            found += each.text or ""
    assert found == "Short"


def test_the_plan_is_not_named_twice_above_the_text() -> None:
    said = agreement()
    assert frame(said).facts[0].count(said.meta.plan) == 1
    again = replace(said, subtitle=said.meta.plan)
    assert said.meta.plan not in frame(again).facts[0]
    assert frame(again).facts[1] == said.meta.counsel
