"""Whoever changes a style of a Word file sees all text follow: nothing has a look of its own."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pypdf
import pytest

from kit.renderers import docx
from tests.documents.plans import documents, example
from tests.review.sent import changed

HARLOW = {document.key: document for document in documents(example("harlow"))}
OWN_LOOK = re.compile(r"<w:(?:rFonts|sz|szCs|color|highlight) ")
TICK = re.compile(r"<w:r><w:rPr><w:rFonts [^>]*/></w:rPr><w:t>\u2610</w:t></w:r>")
"""The sign of a box to tick, which Word draws in a font that has it."""


@pytest.mark.parametrize("name", sorted(HARLOW))
def test_every_paragraph_has_a_style_and_no_words_a_font_size_or_color_of_their_own(
    name: str,
) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(HARLOW[name]))) as archive:
        body = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert OWN_LOOK.findall(TICK.sub("", body)) == []
    paragraphs = len(re.findall(r"<w:p[ >]", body))
    used = re.findall(r'<w:pStyle w:val="([^"]+)"/>', body)
    assert len(used) == paragraphs
    assert all(f'w:styleId="{style}"' in styles for style in set(used))


def test_a_larger_style_makes_all_paragraphs_of_that_style_larger(tmp_path: Path) -> None:
    plain = docx.render(HARLOW["governance-charter"])

    def larger(styles: str) -> str:
        start = styles.index('w:styleId="Clause2"')
        end = styles.index("</w:style>", start)
        look = '<w:rPr><w:sz w:val="72"/><w:szCs w:val="72"/></w:rPr>'
        style = re.sub(r"<w:rPr>.*?</w:rPr>", "", styles[start:end])
        return f"{styles[:start]}{style}{look}{styles[end:]}"

    (tmp_path / "plain.docx").write_bytes(plain)
    (tmp_path / "larger.docx").write_bytes(changed(plain, larger, "word/styles.xml"))
    assert shutil.which("soffice")
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    files = [tmp_path / "plain.docx", tmp_path / "larger.docx"]
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True,
        capture_output=True,
        timeout=200,
    )
    pages = [len(pypdf.PdfReader(path.with_suffix(".pdf")).pages) for path in files]
    assert pages[1] > 2 * pages[0]
