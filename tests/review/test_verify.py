"""A file of the kit is told genuine, or where it differs; no more is claimed than can be proved."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pypdf
import pytest

from kit import pipeline
from kit.doctree.nodes import Document
from kit.doctree.text import content_hash, fingerprint
from kit.renderers import html, pdf
from kit.renderers.docx import seal
from kit.renderers.docx.package import pack
from kit.renderers.docx.read import read
from kit.review.verify import Verdict, data, text, verify
from tests.renderers.sample import agreement, card
from tests.review.sent import HARLOW, changed, mou, sent, typed

FORMATS = ("docx", "html", "pdf")


def proved(content: bytes) -> Verdict:
    return pipeline.verify(content, HARLOW)


def resaved(content: bytes) -> bytes:
    """Give a Word file as another program would save it: other bytes, the same words."""
    return changed(content, lambda xml: xml.replace("<w:body>", "<w:body> "))


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_as_built_is_genuine(form: str) -> None:
    verdict = verify(sent(form))
    assert verdict.genuine
    assert verdict.file.claims.document == "mou"
    assert verdict.file.claims.plan_version == mou().meta.plan_version
    assert verdict.file.claims.program_hash == mou().meta.program_hash
    assert verdict.file.claims.content_hash == content_hash(mou())
    assert "Its seal is whole" in text("mou", verdict)
    assert "forger" in text("mou", verdict)


@pytest.mark.parametrize("form", FORMATS)
def test_the_plan_proves_a_file_byte_for_byte(form: str) -> None:
    verdict = proved(sent(form))
    assert verdict.identical
    assert verdict.genuine
    assert "Proved" in text("mou", verdict)
    assert "forger" not in text("mou", verdict)


@pytest.mark.parametrize("make", [agreement, lambda: agreement("es"), card])
def test_every_layout_and_language_can_be_verified(make: Callable[[], Document]) -> None:
    document = make()
    for render in (html.render, pdf.render):
        assert verify(render(document)).genuine


def test_edited_clauses_are_named_in_word() -> None:
    content = typed("by written notice", "by letter")
    for verdict in (verify(content), proved(content)):
        assert not verdict.genuine
        assert [(one.key, one.kind) for one in verdict.differences] == [
            ("mou-withdrawal", "edited")
        ]
        assert "24.1 mou-withdrawal: Withdrawal. A party may withdraw by letter" in text(
            "f", verdict
        )
        assert "leadkit redline f" in text("f", verdict)


def test_edited_clauses_are_named_in_a_page() -> None:
    content = sent("html").replace(b"by written notice", b"by letter")
    for verdict in (verify(content), proved(content)):
        assert [one.key for one in verdict.differences] == ["mou-withdrawal"]
        assert not verdict.genuine


def test_a_key_that_stands_twice_hides_nothing() -> None:
    page = sent("html").decode()
    start = page.index('data-key="mou-withdrawal"')
    start, end = page.rindex("<", 0, start), page.index("</div>", start)
    copy = page[start:end].replace("by written notice", "by letter")
    assert "by letter" in copy
    verdict = verify((page[:start] + copy + "</div>" + page[start:]).encode())
    assert "mou-withdrawal" in {one.key for one in verdict.differences}


def test_a_file_that_was_only_saved_again_keeps_its_words() -> None:
    alone, beside = verify(resaved(sent())), proved(resaved(sent()))
    assert alone.genuine
    assert alone.file.state == "changed"
    assert "can't be judged without the plan" in text("f", alone)
    assert beside.genuine
    assert not beside.identical
    assert beside.around is False


def test_words_on_the_first_page_are_judged_by_the_plan_only() -> None:
    content = typed("Among the partners of", "Against the partners of")
    assert verify(content).genuine
    verdict = proved(content)
    assert not verdict.genuine
    assert verdict.around
    assert "first page" in text("f", verdict)


def test_a_forged_record_deceives_the_file_but_not_the_plan() -> None:
    content = typed("by written notice", "by letter")
    clause = next(one for one in read(content).clauses if one.key == "mou-withdrawal")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        whole = {name: archive.read(name) for name in archive.namelist()}
    name = "customXml/item1.xml"
    identity = whole[name].decode().replace(clause.sha256, fingerprint(clause.text or ""))
    start = identity.index(' seal="') + len(' seal="')
    blank = identity[:start] + seal.BLANK + identity[start + 64 :]
    made = seal.seal({**whole, name: blank})
    forged_file = pack({**whole, name: blank.replace(f'seal="{seal.BLANK}"', f'seal="{made}"')})
    assert verify(forged_file).genuine
    verdict = proved(forged_file)
    assert not verdict.genuine
    assert [(one.key, one.kind) for one in verdict.differences] == [("mou-withdrawal", "plan")]


def test_a_pdf_that_was_saved_again_cannot_be_vouched_for() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(sent("pdf")))
    buffer = io.BytesIO()
    writer.write(buffer)
    verdict = verify(buffer.getvalue())
    assert verdict.file.state == "changed"
    assert not verdict.genuine
    assert "A PDF can't tell which words" in text("f", verdict)
    beside = proved(buffer.getvalue())
    assert not beside.genuine
    assert "its bytes differ" in text("f", beside)


def test_what_was_added_behind_a_pdf_is_told() -> None:
    verdict = verify(sent("pdf") + b"\n9999 0 obj\n<</Type/Sig>>\nendobj\n%%EOF")
    assert verdict.file.state == "extended"
    assert not verdict.genuine
    assert "something was added" in text("f", verdict)


def test_a_file_of_another_version_is_told_from_an_edited_one(tmp_path: Path) -> None:
    for path in HARLOW.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    target = tmp_path / "documents.yaml"
    said = target.read_text(encoding="utf-8")
    target.write_text(said.replace("90 days", "60 days"), encoding="utf-8")
    for form in FORMATS:
        verdict = pipeline.verify(sent(form), tmp_path)
        assert not verdict.genuine
        assert not verdict.same_program
    word = pipeline.verify(sent(), tmp_path)
    assert ("mou-withdrawal", "plan") in [(one.key, one.kind) for one in word.differences]
    assert "The plan has changed" in text("f", word)
    assert "made from other words" in text("f", pipeline.verify(sent("pdf"), tmp_path))


def test_a_document_that_the_plan_does_not_make_is_told() -> None:
    verdict = pipeline.verify(sent(), HARLOW.parent / "tiny" / "lead.yaml")
    assert not verdict.genuine
    other = pipeline.verify(html.render(replace(agreement(), key="no-such")), HARLOW)
    assert not other.genuine
    assert "makes no document 'no-such'" in text("f", other)


def test_signatures_on_the_very_text_are_told(tmp_path: Path) -> None:
    for path in HARLOW.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "signatures.yaml").write_text(
        "signatures:\n"
        "  - id: chief\n"
        "    document: mou\n"
        "    office: Chief of Police\n"
        f"    content_hash: sha256:{content_hash(mou())}\n"
        "    signed_on: 2026-12-14\n",
        encoding="utf-8",
    )
    verdict = pipeline.verify(sent(), tmp_path)
    assert verdict.original is not None
    assert verdict.original.signed == ("Chief of Police, 2026-12-14",)
    assert "This text was signed: Chief of Police, 2026-12-14." in text("f", verdict)


def test_the_data_say_what_the_text_says() -> None:
    said = data("f.docx", proved(typed("by written notice", "by letter")))
    assert said["genuine"] is False
    assert said["same_program"] is True
    assert said["format"] == "docx"
    (difference,) = cast("list[dict[str, str]]", said["differences"])
    assert difference["kind"] == "edited"
