"""Word files: valid, numbered by Word as by the kit, linked, labeled, and fit to sign."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from kit.doctree.nodes import Clause, Document, ItemList, Letterhead, Paragraph, Text
from kit.doctree.numbering import letters, numbering, roman
from kit.renderers import docx
from kit.renderers.docx.figures import size
from kit.renderers.docx.package import pack
from kit.renderers.docx.read import read
from kit.renderers.frame import anchor
from tests.renderers.sample import agreement, card
from tests.renderers.slots import Slots, filled, filled_card

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1]}

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "agreement": agreement,
    "spanish": lambda: agreement("es"),
    "directive": lambda: replace(agreement(), numbering="directive"),
    "plain": lambda: replace(agreement(), numbering="plain"),
    "final": lambda: replace(agreement(), meta=replace(agreement().meta, watermark="")),
    "card": card,
    "slots": lambda: filled(Slots("& < > \" ' { } שלום")),
    "card-slots": lambda: filled_card(Slots("& < >")),
}


def part(data: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(name)
    return ET.fromstring(content)  # noqa: S314 - our own file


def body(document: Document) -> ET.Element:
    return part(docx.render(document), "word/document.xml")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_validator_of_word_files_finds_no_fault(
    name: str, word_faults: Callable[[bytes], list[str]]
) -> None:
    assert word_faults(docx.render(DOCUMENTS[name]())) == []


def test_the_validator_does_find_faults(word_faults: Callable[[bytes], list[str]]) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(card()))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    broken = parts["word/document.xml"].replace(b"<w:pPr>", b"<w:pPr><w:jc/>", 1)
    assert word_faults(pack({**parts, "word/document.xml": broken}))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_bookmarks_and_controls_are_unique(name: str) -> None:
    root = body(DOCUMENTS[name]())
    starts = list(root.iter(f"{W}bookmarkStart"))
    for attribute in ("id", "name"):
        found = [start.get(f"{W}{attribute}") for start in starts]
        assert len(found) == len(set(found))
    controls = [control.get(f"{W}val") for control in root.iterfind(".//w:sdtPr/w:id", NAMES)]
    assert len(controls) == len(set(controls))


def fields(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Give code and last result of every field."""
    code, result, state = "", "", ""
    for element in root.iter():
        if element.tag == f"{W}fldChar":
            state = element.get(f"{W}fldCharType", "")
            if state == "end":
                yield code.strip(), result
                code = result = ""
        elif element.tag == f"{W}instrText":
            code += element.text or ""
        elif element.tag == f"{W}t" and state == "separate":
            result += element.text or ""


def test_cross_references_are_fields_with_a_target_and_a_right_result() -> None:
    document = agreement()
    root = body(document)
    marks = {start.get(f"{W}name") for start in root.iter(f"{W}bookmarkStart")}
    results = {code.split()[1]: text for code, text in fields(root) if code.startswith("REF ")}
    labels = numbering(document)
    assert set(results) <= marks
    assert results[anchor("filing")] == labels["filing"].cite == "3.1"
    assert results[anchor("report")] == "2.1(a)(ii)"
    assert results[anchor("matrix")] == "Table\u00a01"


def word_numbers(data: bytes) -> dict[str, str]:
    """Count as Word counts and give the number of each bookmarked paragraph."""
    definitions = part(data, "word/numbering.xml")
    levels = {
        (number.get(f"{W}numId"), level.get(f"{W}ilvl")): (abstract, level)
        for number in definitions.iterfind("w:num", NAMES)
        for abstract in definitions.iterfind("w:abstractNum", NAMES)
        if number.find("w:abstractNumId", NAMES).get(f"{W}val")  # type: ignore[union-attr]
        == abstract.get(f"{W}abstractNumId")
        for level in abstract.iterfind("w:lvl", NAMES)
    }
    styles = {
        style.get(f"{W}styleId"): style.find("w:pPr/w:numPr", NAMES)
        for style in part(data, "word/styles.xml").iterfind("w:style", NAMES)
    }
    counts: dict[str, list[int]] = {}
    found: dict[str, str] = {}
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        numbers = paragraph.find("w:pPr/w:numPr", NAMES)
        style = paragraph.find("w:pPr/w:pStyle", NAMES)
        if numbers is None and style is not None:
            numbers = styles.get(style.get(f"{W}val"))
        if numbers is None:
            continue
        number = value(numbers, "numId")
        ilvl = value(numbers, "ilvl")
        if (number, ilvl) not in levels:
            continue
        abstract, level = levels[number, ilvl]
        depth = int(ilvl)
        own = counts.setdefault(abstract.get(f"{W}abstractNumId", ""), [0] * 9)
        own[depth] += 1
        own[depth + 1 :] = [0] * (8 - depth)
        for start in paragraph.iter(f"{W}bookmarkStart"):
            found[start.get(f"{W}name", "")] = printed(abstract, level, own)
    return found


def value(numbers: ET.Element, name: str) -> str:
    child = numbers.find(f"w:{name}", NAMES)
    return "0" if child is None else child.get(f"{W}val", "0")


def printed(abstract: ET.Element, level: ET.Element, counts: list[int]) -> str:
    text = value(level, "lvlText")
    shapes: dict[str, Callable[[int], str]] = {
        "decimal": str,
        "lowerLetter": letters,
        "upperLetter": lambda number: letters(number).upper(),
        "lowerRoman": roman,
        "upperRoman": lambda number: roman(number).upper(),
        "bullet": str,
    }
    formats = [value(each, "numFmt") for each in abstract.iterfind("w:lvl", NAMES)]
    return re.sub(
        r"%(\d)",
        lambda place: shapes[formats[int(place[1]) - 1]](counts[int(place[1]) - 1]),
        text,
    )


@pytest.mark.parametrize("name", ["agreement", "spanish", "directive", "plain"])
def test_word_counts_as_the_kit_does(name: str) -> None:
    document = DOCUMENTS[name]()
    found = word_numbers(docx.render(document))
    labels = {
        key: label
        for key, label in numbering(document).items()
        if label.kind in {"section", "annex", "clause", "item"}
    }
    for key, label in labels.items():
        words = {"annex": f"Annex\u00a0{label.marker}."} if name != "spanish" else {}
        words = words or {"annex": f"Anexo\u00a0{label.marker}."}
        expected = words.get(label.kind, label.marker)
        assert found.get(anchor(key), "") == expected, key


def test_a_heading_a_lead_in_and_a_caption_stay_with_what_follows() -> None:
    root = body(agreement())
    lead = next(
        paragraph
        for paragraph in root.iter(f"{W}p")
        if "".join(paragraph.itertext()).endswith("the officer:")
    )
    assert lead.find("w:pPr/w:keepNext", NAMES) is not None
    styles = part(docx.render(agreement()), "word/styles.xml")
    for name in ("Heading1", "Heading2", "Caption", "SignatureParty"):
        style = styles.find(f"w:style[@w:styleId='{name}']", NAMES)
        assert style is not None
        assert style.find("w:pPr/w:keepNext", NAMES) is not None


def test_the_sentence_before_the_signatures_stays_with_them() -> None:
    paragraphs = list(body(agreement()).iter(f"{W}p"))
    last = next(each for each in paragraphs if "authority to bind" in "".join(each.itertext()))
    assert last.find("w:pPr/w:keepNext", NAMES) is not None


def test_table_heads_repeat_and_rows_do_not_split() -> None:
    for table in body(agreement()).iter(f"{W}tbl"):
        rows = table.findall("w:tr", NAMES)
        style = table.find("w:tblPr/w:tblStyle", NAMES)
        if style is not None and style.get(f"{W}val") == "KitTable":
            assert rows[0].find("w:trPr/w:tblHeader", NAMES) is not None
            assert all(row.find("w:trPr/w:cantSplit", NAMES) is not None for row in rows)


def test_a_table_that_must_stay_whole_keeps_its_rows_together() -> None:
    table = replace(agreement().blocks[-2].blocks[1], breakable=False)  # type: ignore[union-attr]
    root = body(replace(agreement(), blocks=(table,), undecided=(), revisions=()))
    rows = root.findall(".//w:tr", NAMES)
    assert all(row.find(".//w:keepNext", NAMES) is not None for row in rows[1:-1])
    assert rows[-1].find(".//w:keepNext", NAMES) is None


def test_drafts_track_changes_and_carry_a_watermark_and_finals_do_not() -> None:
    for name, expected in (("agreement", True), ("final", False)):
        data = docx.render(DOCUMENTS[name]())
        settings = part(data, "word/settings.xml")
        header = part(data, "word/header1.xml")
        assert (settings.find("w:trackRevisions", NAMES) is not None) is expected
        assert any("textpath" in element.tag for element in header.iter()) is expected


def test_word_never_asks_to_update_fields() -> None:
    settings = part(docx.render(agreement()), "word/settings.xml")
    assert settings.find("w:updateFields", NAMES) is None


def test_the_contents_list_every_heading_of_two_levels_and_link_to_it() -> None:
    root = body(agreement())
    links = [
        ("".join(link.itertext()), link.get(f"{W}anchor")) for link in root.iter(f"{W}hyperlink")
    ]
    assert ("2.1 The police department", anchor("police")) in links
    assert ("Annex\u00a0A. Data-flow matrix", anchor("annex-matrix")) in links


@pytest.mark.parametrize(("language", "tag"), [("en", "en-US"), ("es", "es-US")])
def test_language_and_title_are_told(language: str, tag: str) -> None:
    data = docx.render(agreement(language))
    styles = part(data, "word/styles.xml")
    found = styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMES)
    assert found is not None
    assert found.get(f"{W}val") == tag
    assert "Memorandum of Understanding" in "".join(part(data, "docProps/core.xml").itertext())


def test_drawings_carry_their_description_and_both_pictures() -> None:
    data = docx.render(agreement())
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert {"word/media/figure1.png", "word/media/figure1.svg"} <= set(names)
    described = [
        element.get("descr")
        for element in part(data, "word/document.xml").iter()
        if element.tag.endswith("}docPr")
    ]
    assert described == ["The officer offers diversion, hands the person over, and intake begins."]


def test_a_letterhead_may_carry_a_seal(word_faults: Callable[[bytes], list[str]]) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(agreement()))) as archive:
        seal = archive.read("word/media/figure1.png")
    assert size(seal)[0] > size(seal)[1] > 0
    letterhead = Letterhead(("Harbor City",), seal, "Seal of Harbor City")
    data = docx.render(replace(agreement(), letterhead=letterhead))
    assert word_faults(data) == []
    assert b"Seal of Harbor City" in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


def test_drafting_notes_are_comments_at_their_clause() -> None:
    data = docx.render(agreement())
    (comment,) = part(data, "word/comments.xml")
    assert "principle 4" in "".join(comment.itertext())
    paragraph = next(
        each
        for each in part(data, "word/document.xml").iter(f"{W}p")
        if each.find(".//w:commentReference", NAMES) is not None
    )
    assert "This agreement lasts two years" in "".join(paragraph.itertext())


def test_a_clause_without_words_of_its_own_leaves_no_empty_paragraph() -> None:
    silent = Clause("k", "k", "1", (ItemList(()), Paragraph((Text("x"),))))
    document = replace(
        agreement(), blocks=(silent,), numbering="plain", toc=False, undecided=(), revisions=()
    )
    texts = ["".join(each.itertext()) for each in body(document).iter(f"{W}p")]
    assert "" not in texts


def test_a_telephone_number_is_never_broken_and_reads_back_as_written() -> None:
    block = Paragraph((Text("Call 360-555-0145, not before 2027-01-04."),))
    clause = Clause("call", "call", "1", (block,))
    document = replace(agreement(), blocks=(clause,), undecided=(), revisions=())
    data = docx.render(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    assert body.count("<w:noBreakHyphen/>") == 2
    assert "2027-01-04" in body
    (call,) = (one for one in read(data).clauses if one.key == "call")
    assert call.text == "Call 360-555-0145, not before 2027-01-04."


def test_the_archive_holds_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(agreement()))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert entries[0].filename == "[Content_Types].xml"
