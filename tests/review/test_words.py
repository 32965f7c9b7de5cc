"""A file that was only saved again says the same; a file that was edited doesn't."""

from __future__ import annotations

import io
import zipfile

import pytest

from kit.review.words import words

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, *, head: str = "", name: str = "word/document.xml") -> bytes:
    buffer = io.BytesIO()
    xml = f'{head}<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, xml)
    return buffer.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def field(result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate")]
    return f'{marks[0]}{marks[1]}{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_text_files_differ_by_words_and_not_by_line_ends() -> None:
    assert words("a.md", b"\xef\xbb\xbfone \r\ntwo\r\n\r\n") == words("a.md", b"one\ntwo")
    assert words("a.md", b"one\n\ntwo") != words("a.md", b"one\ntwo")
    assert words("a.html", b"<p>one</p>") != words("a.html", b"<p>two</p>")


def test_word_splitting_a_run_is_no_edit() -> None:
    whole = docx(f"<w:p>{run('thirty days')}</w:p>")
    split = docx(f"<w:p>{run('thirty')}<w:proofErr/>{run(' days')}</w:p>")
    assert words("mou.docx", whole) == words("mou.docx", split) == "thirty days"


def test_a_renewed_field_is_no_edit() -> None:
    one, two = (docx(f"<w:p>{run('page')}{field(number)}</w:p>") for number in "12")
    assert words("mou.docx", one) == words("mou.docx", two) == "page"
    simple = docx(f"<w:p>{run('page')}<w:fldSimple>{run('3')}</w:fldSimple></w:p>")
    assert words("mou.docx", simple) == "page"


def test_a_changed_inserted_or_deleted_word_is_an_edit() -> None:
    old = words("mou.docx", docx(f"<w:p>{run('thirty days')}</w:p>"))
    assert words("mou.docx", docx(f"<w:p>{run('forty days')}</w:p>")) != old
    inserted = f"<w:p>{run('thirty days')}<w:ins>{run(' or more')}</w:ins></w:p>"
    assert words("mou.docx", docx(inserted)) != old
    tab = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
    assert words("mou.docx", docx(tab)) == "a b"


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        docx("", name="word/other.xml"),
    ],
)
def test_a_file_that_cannot_be_read_is_compared_by_bytes(content: bytes) -> None:
    assert words("mou.docx", content) is None


def test_text_is_unescaped_once_and_markup_stays_out() -> None:
    shown = docx(f"<w:p>{run('a &amp;lt; b')}</w:p><w:p>{run('c')}</w:p>")
    assert words("mou.docx", shown) == "a &lt; b\nc"


def test_text_that_is_not_utf8_is_compared_by_bytes() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", b"\xff\xfe")
    assert words("mou.docx", buffer.getvalue()) is None


def test_a_huge_part_is_not_unpacked() -> None:
    assert words("mou.docx", docx(" " * 50_000_001)) is None


def test_other_formats_are_compared_by_bytes() -> None:
    assert words("mou.pdf", b"%PDF") is None
    assert words("a.md", b"\xff\xfe") is None
