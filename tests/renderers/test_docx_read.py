"""Returned Word files: what people changed, tracked or not, is found at its clause."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.core import KitError
from kit.doctree.nodes import Document
from kit.doctree.text import clause_texts, clauses
from kit.renderers import docx
from kit.renderers.docx.package import pack
from kit.renderers.docx.read import Returned, read
from tests.renderers.sample import agreement, card


def changed(data: bytes, change: Callable[[str], str], name: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    before = parts[name].decode()
    assert change(before) != before
    return pack({**parts, name: change(before)})


def edited(returned: Returned) -> dict[str, str | None]:
    return {clause.key: clause.text for clause in returned.clauses if clause.edited}


@pytest.mark.parametrize("make", [agreement, lambda: agreement("es"), card])
def test_an_untouched_file_says_what_the_document_says(
    make: Callable[[], Document],
) -> None:
    document = make()
    returned = read(docx.render(document))
    assert {clause.key: clause.text for clause in returned.clauses} == clause_texts(document)
    assert {clause.key: clause.before for clause in returned.clauses} == clause_texts(document)
    assert edited(returned) == {}


def test_each_clause_tells_its_edition_and_plan_values() -> None:
    returned = read(docx.render(agreement()))
    assert (returned.key, returned.language, returned.plan_version) == ("mou", "en", "1.4")
    found = {clause.key: clause for clause in returned.clauses}
    for clause in clauses(agreement()):
        assert found[clause.key].clause == clause.clause
        assert found[clause.key].edition == clause.edition
        assert found[clause.key].pointers == clause.pointers


def test_an_untracked_edit_is_found_at_its_clause() -> None:
    data = changed(docx.render(agreement()), lambda xml: xml.replace("two years", "three years"))
    assert edited(read(data)) == {
        "term": "Term. This agreement lasts three years from the last signature."
    }


def test_a_tracked_edit_is_read_both_ways() -> None:
    old = '<w:t xml:space="preserve">A sergeant approves each diversion by radio.</w:t></w:r>'
    new = (
        '<w:t xml:space="preserve">A sergeant approves </w:t></w:r>'
        '<w:del w:id="900" w:author="A"><w:r><w:delText>each</w:delText></w:r></w:del>'
        '<w:ins w:id="901" w:author="A"><w:r><w:t>every second</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> diversion by radio.</w:t></w:r>'
    )
    returned = read(changed(docx.render(agreement()), lambda xml: xml.replace(old, new)))
    (found,) = [clause for clause in returned.clauses if clause.edited]
    assert found.key == "sergeant"
    assert found.text == "A sergeant approves every second diversion by radio."
    assert found.before == "A sergeant approves each diversion by radio."


def test_a_deleted_clause_is_missing() -> None:
    def cut(xml: str) -> str:
        place = xml.index("A sergeant approves")
        start, end = xml.rindex("<w:p>", 0, place), xml.index("</w:p>", place)
        return xml[:start] + xml[end + len("</w:p>") :]

    assert edited(read(changed(docx.render(agreement()), cut))) == {"sergeant": None}


def test_what_was_filled_in_is_read() -> None:
    def fill(xml: str) -> str:
        place = xml.index('<w:tag w:val="release.name"/>')
        head, rest = xml[:place], xml[place:]
        rest = rest.replace("<w:showingPlcHdr/>", "", 1).replace("_" * 20, "Ana Ruiz", 1)
        return head + rest.replace("☐", "☒", 1)

    returned = read(changed(docx.render(agreement()), fill))
    assert returned.fill_ins["release.name"] == "Ana Ruiz"
    assert returned.fill_ins["release.date"] == ""
    assert returned.fill_ins["release.copy"] == "☒"
    assert edited(returned) == {}


@pytest.mark.machine
def test_a_file_saved_by_libreoffice_keeps_every_clause(tmp_path: Path) -> None:
    assert shutil.which("soffice"), "LibreOffice is missing"
    path = tmp_path / "mou.docx"
    path.write_bytes(docx.render(agreement()))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "docx", "--outdir", "saved", path.name],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    returned = read((tmp_path / "saved" / "mou.docx").read_bytes())
    assert edited(returned) == {}
    assert len(returned.clauses) == len(clause_texts(agreement()))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a Word file"),
        (b"PK\x03\x04 broken", "not a Word file"),
        (pack({"other.txt": "x"}), "not a Word file"),
        (pack({"word/document.xml": "<a/>"}), "not written by the kit"),
        (pack({"word/document.xml": "<a/>", "customXml/item1.xml": "<a>"}), "damaged"),
        (
            pack({"word/document.xml": "<a/>", "customXml/item1.xml": "<!DOCTYPE a><a/>"}),
            "document type",
        ),
        (pack({"word/document.xml": b" " * (65 * 1024 * 1024)}), "larger"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_plain_words(data: bytes, says: str) -> None:
    with pytest.raises(KitError, match=says):
        read(data)
