"""The contents of a Word file name the pages on which headings stand once the file is laid out."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kit.doctree.nodes import Document, Section, Table
from kit.renderers import docx
from kit.renderers.docx import look, paging
from kit.renderers.docx.pages import content
from kit.renderers.frame import anchor, frame
from tests.documents.plans import documents, example
from tests.renderers.sample import agreement, clause, paragraph, words

_NUMBER = re.compile(r"PAGEREF (_lk[0-9a-f]{16}) .*?>(\d+)</w:t>", re.DOTALL)
LINE = "A line of words that stands alone."


def shown(document: Document) -> dict[str, int]:
    """Give the page that the contents name for each heading, by its mark."""
    return {mark: int(page) for mark, page in _NUMBER.findall(content(frame(document))[1])}


def long(*sections: Section) -> Document:
    return replace(agreement(), blocks=sections, undecided=(), revisions=(), letterhead=None)


def test_every_entry_of_the_contents_names_a_page_in_order() -> None:
    found = list(shown(agreement()).values())
    assert len(found) > 5
    assert found == sorted(found)
    assert found[0] == 1
    assert found[-1] > 1


def test_a_heading_after_forty_more_lines_stands_on_the_next_page() -> None:
    few, many = (
        long(
            Section("a", "A", tuple(clause(f"c{at}", paragraph(LINE)) for at in range(count))),
            Section("b", "B", (clause("end", paragraph(LINE)),)),
        )
        for count in (5, 45)
    )
    assert shown(few)[anchor("b")] == 1
    assert shown(many)[anchor("b")] == 2


def test_a_heading_goes_with_what_must_follow_it() -> None:
    rows = tuple((words("one"), words("two")) for _ in range(3))
    table = Table("t", "Rows", (words("A"), words("B")), rows)
    pages = set()
    for count in range(8, 34):
        lines = tuple(clause(f"c{at}", paragraph(LINE)) for at in range(count))
        last = Section("b", "B", (clause("end", paragraph("These are rows:"), table),))
        text = content(frame(long(Section("a", "A", lines), last)))[1]
        found = paging.pages(text, ("standard", True, "en-US"), 650.0)
        pages.add((found[anchor("b")], found[anchor("t")]))
    assert pages == {(1, 1), (2, 2)}, "never apart"


def test_a_section_that_starts_a_page_does_so() -> None:
    first = Section("a", "A", (clause("c", paragraph(LINE)),))
    second = Section("b", "B", (clause("d", paragraph(LINE)),), new_page=True)
    assert shown(long(first, second)) == {anchor("a"): 1, anchor("b"): 2}


def test_looks_are_those_of_the_styles() -> None:
    looks = paging._looks(("standard", True, "en-US"))
    assert looks["Heading1"].keep
    assert looks["Heading1"].left == look.LEFT[0]
    assert (looks["TableHead"].font, looks["TableHead"].bold) == ("sans", True)
    assert not looks["FigureCaption"].keep
    assert looks["Spacer"].exact == 7


@pytest.mark.machine
def test_an_office_program_sets_the_headings_on_those_pages(tmp_path: Path) -> None:
    made = [each for each in documents(example("harlow")) if each.toc]
    assert len(made) > 9
    right = wrong = 0
    for document, texts in zip(made, laid_out(made, tmp_path), strict=True):
        numbers = shown(document)
        for block in document.blocks:
            if isinstance(block, Section):
                page = numbers[anchor(block.key)]
                ending = re.compile(rf"[.\d] {re.escape(block.title)}(?! ?\.\.)")
                near = [at for at in (page - 1, page, page + 1) if 0 < at <= len(texts)]
                assert any(ending.search(texts[at - 1]) for at in near), (document.key, block.title)
                right += bool(ending.search(texts[page - 1]))
                wrong += not ending.search(texts[page - 1])
    assert right > 20 * wrong


@pytest.mark.machine
def test_the_welcome_sheet_takes_one_leaf_in_an_office_program_too(tmp_path: Path) -> None:
    made = documents(example("harlow"), "rights-and-welcome")
    assert {each.language for each in made} == {"en", "es"}
    for texts in laid_out(made, tmp_path):
        assert len([text for text in texts if text]) <= 2


def laid_out(made: Sequence[Document], folder: Path) -> list[list[str]]:
    """Give the words of each page of each document, as LibreOffice sets it."""
    for place, document in enumerate(made):
        (folder / f"{place}.docx").write_bytes(docx.render(document))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = [str(folder / f"{place}.docx") for place in range(len(made))]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True)
    return [_pages(folder / f"{place}.pdf") for place in range(len(made))]


def _pages(path: Path) -> list[str]:
    said = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return [" ".join(text.split()) for text in said.stdout.split("\f")]
