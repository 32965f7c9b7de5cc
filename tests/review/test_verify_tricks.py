"""Whatever is done to a file after it was built, nobody is told that it is genuine."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kit import pipeline
from kit.core import KitError
from kit.renderers import docx
from kit.renderers.docx import unseen
from kit.renderers.docx.package import pack
from kit.review.package import Wanted, document, rendered
from kit.review.returned import read
from kit.review.verify import Original, Verdict, against, text, verify
from tests.documents.plans import documents, example
from tests.review.sent import HARLOW, changed, mou, sent

FROZEN = "by written notice"


@cache
def original(form: str) -> Original:
    """Give what the plan makes of the memorandum, as the command does."""
    meta = mou().meta
    return Original(
        meta.plan, meta.plan_version, meta.program_hash, document=mou(), built=(sent(form),)
    )


def proved(content: bytes) -> Verdict:
    return against(content, original(read(content).kind))


def judged(content: bytes) -> tuple[Verdict, Verdict]:
    """Give the verdicts on a file by itself and by its plan."""
    return verify(content), proved(content)


def found(verdict: Verdict) -> list[tuple[str, str]]:
    return [(one.key, one.kind) for one in verdict.differences]


# -------------------------------------------------------------------------- Word


def words_as(look: str) -> bytes:
    """Give the memorandum with some words of it in another look."""
    start = "<w:t xml:space='preserve'>"
    run = f"</w:t></w:r><w:r><w:rPr>{look}</w:rPr>{start}{FROZEN}</w:t></w:r><w:r>{start}"
    return changed(sent(), lambda xml: xml.replace(FROZEN, run, 1))


def paragraph(xml: str, at: int) -> tuple[int, int]:
    return xml.rindex("<w:p>", 0, at), xml.index("</w:p>", at) + len("</w:p>")


def swapped(xml: str) -> str:
    start, middle = paragraph(xml, xml.index(FROZEN))
    _, end = paragraph(xml, xml.index("<w:t", middle))
    return f"{xml[:start]}{xml[middle:end]}{xml[start:middle]}{xml[end:]}"


def without(xml: str) -> str:
    start, end = paragraph(xml, xml.index(FROZEN))
    return xml[:start] + xml[end:]


def cell(xml: str) -> str:
    row = xml.index("<w:tr>", xml.index("<w:tblHeader/>", len(xml) // 2))
    said = re.compile(r"<w:t[^>]*>([^<]+)</w:t>").search(xml, row)
    assert said
    return f"{xml[: said.start(1)]}Somebody else{xml[said.end(1) :]}"


@pytest.mark.parametrize(
    ("change", "kind"), [(swapped, "moved"), (without, "removed"), (cell, "edited")]
)
def test_clauses_that_were_swapped_removed_or_edited_in_a_table_are_named(
    change: Callable[[str], str], kind: str
) -> None:
    for verdict in judged(changed(sent(), change)):
        assert not verdict.genuine
        assert [what for _, what in found(verdict)] == [kind]
        assert found(verdict)[0][0] in text("f", verdict)


@pytest.mark.parametrize(
    "look",
    [
        "<w:vanish/>",
        '<w:specVanish w:val="true"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:sz w:val="2"/>',
    ],
)
def test_words_that_nobody_can_see_are_told(look: str) -> None:
    for verdict in judged(words_as(look)):
        assert not verdict.genuine
        assert verdict.file.hidden == (FROZEN,)
        assert f"nobody can see:\n  {FROZEN}" in text("f", verdict)


@pytest.mark.parametrize(
    "look",
    [
        '<w:vanish w:val="0"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>',
        '<w:sz w:val="16"/>',
        "<w:b/>",
    ],
)
def test_words_in_another_look_that_can_be_read_are_no_hidden_ones(look: str) -> None:
    assert verify(words_as(look)).file.hidden == ()


def test_a_style_can_hide_words_too() -> None:
    style = (
        '<w:style w:type="character" w:styleId="Faint"><w:name w:val="Faint"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Child"><w:name w:val="Child"/>'
        '<w:basedOn w:val="Faint"/></w:style></w:styles>'
    )
    content = changed(
        words_as('<w:rStyle w:val="Child"/>'),
        lambda xml: xml.replace("</w:styles>", style),
        "word/styles.xml",
    )
    assert verify(content).file.hidden == (FROZEN,)


def test_a_row_of_a_table_can_be_hidden_too() -> None:
    def hide(xml: str) -> str:
        row = xml.rindex("<w:trPr>") + len("<w:trPr>")
        return f"{xml[:row]}<w:hidden/>{xml[row:]}"

    assert len(verify(changed(sent(), hide)).file.hidden) == 1


@pytest.mark.parametrize("name", ["header1", "header2", "footer1", "footer2"])
def test_another_status_in_the_heads_and_feet_of_pages_is_seen_by_the_plan(name: str) -> None:
    def final(xml: str) -> str:
        return re.sub(r"(<w:t[^>]*>)[^<]+", r"\1Final, as signed", xml, count=1)

    alone, beside = judged(changed(sent(), final, f"word/{name}.xml"))
    assert "heads and feet" in text("f", alone)
    assert not beside.genuine
    assert beside.around
    assert "page heads and feet" in text("f", beside)


def test_a_box_of_words_laid_over_a_page_is_seen_by_the_plan() -> None:
    box = (
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>The County pays.</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p><w:sectPr"
    )
    content = changed(sent(), lambda xml: box.join(xml.rsplit("</w:p><w:sectPr", 1)))
    assert proved(content).around


def test_words_in_the_look_of_a_number_are_seen_by_the_plan() -> None:
    content = words_as('<w:rStyle w:val="NumberLabel"/>')
    assert not proved(content).genuine
    label = '<w:rStyle w:val="NumberLabel"/></w:rPr><w:t>not </w:t></w:r><w:r><w:rPr>'
    assert not proved(words_as(label)).genuine


def test_an_office_in_a_signature_block_is_judged_by_the_plan() -> None:
    def other(xml: str) -> str:
        start = xml.index('"SignatureLine"')
        return xml[:start] + xml[start:].replace("Chief", "Deputy Chief", 1)

    _, beside = judged(changed(sent(), other))
    assert not beside.genuine
    assert beside.around or beside.differences


def test_what_the_seal_says_alone_is_no_more_than_saved_again() -> None:
    alone = verify(changed(sent(), lambda xml: xml.replace("<w:body>", "<w:body> ")))
    assert alone.genuine
    assert text("f", alone).startswith("f: saved again, with the words that were built.")
    assert text("f", verify(sent())).startswith("f: genuine.")


# ------------------------------------------------------------------------- pages


def page() -> str:
    return sent("html").decode()


def part(name: str) -> tuple[int, int]:
    at = page().index(f'data-key="{name}"')
    start = page().rindex("<", 0, at)
    return start, page().index("</div>", at) + len("</div>")


def hidden_by_word() -> str:
    start, _ = part("mou-withdrawal")
    return page()[:start] + page()[start:].replace("<div", "<div hidden", 1)


PAGES: dict[str, Callable[[], str]] = {
    "a style hides a clause": lambda: page().replace(
        "</head>", '<style>[data-key="mou-withdrawal"]{display:none}</style></head>'
    ),
    "an attribute hides a clause": hidden_by_word,
    "a script writes other words": lambda: page().replace(
        "</body>", "<script>document.body.innerText = ''</script></body>"
    ),
    "words stand outside of clauses": lambda: page().replace(
        "</body>", "<p>And the County pays.</p></body>"
    ),
    "the title says final": lambda: page().replace("<h1>", "<h1>Final "),
    "the head claims another version": lambda: re.sub(
        r'(name="plan-version" content=")[^"]+', r"\g<1>9.9", page()
    ),
    "the end is cut off": lambda: page()[:-30],
}


@pytest.mark.parametrize("trick", PAGES)
def test_a_page_that_shows_something_else_is_not_genuine(trick: str) -> None:
    assert PAGES[trick]() != page()
    for verdict in judged(PAGES[trick]().encode()):
        assert not verdict.genuine
        assert "genuine" not in text("f", verdict)
    assert proved(PAGES[trick]().encode()).around


def test_a_clause_cut_out_of_a_page_or_moved_in_it_is_told() -> None:
    start, end = part("mou-withdrawal")
    gone = (page()[:start] + page()[end:]).encode()
    alone, beside = judged(gone)
    assert not alone.genuine
    assert alone.file.whole is False
    assert "taken out or moved" in text("f", alone)
    assert ("mou-withdrawal", "plan") in found(beside)
    first, last = part("mou-authority-kept")
    assert last < start
    moved = page()[:first] + page()[last:end] + page()[first:last] + page()[end:]
    alone, beside = judged(moved.encode())
    assert alone.file.whole is False
    assert "moved" in {kind for _, kind in found(beside)}


def test_a_page_sent_through_another_system_keeps_what_it_shows() -> None:
    alone, beside = judged(page().replace("\n", "\r\n").encode())
    assert alone.file.whole
    assert not alone.genuine
    assert "the plan can tell" in text("f", alone)
    assert beside.genuine
    assert not beside.identical


# ------------------------------------------------------------- files of other kinds


CUTS = [
    ("docx", 100),
    ("docx", -30),
    ("pdf", 100),
    ("pdf", -30),
    ("html", 100),
    ("html", 2000),
]


@pytest.mark.parametrize(("form", "end"), CUTS)
def test_a_file_that_was_cut_short_is_refused_or_not_genuine(form: str, end: int) -> None:
    with suppress(KitError):
        assert not verify(sent(form)[:end]).genuine


def test_a_file_of_another_plan_is_not_taken_for_this_ones() -> None:
    for other in documents(example("cedar-fork"), "mou"):
        content = docx.render(other)
        assert verify(content).genuine
        verdict = proved(content)
        assert not verdict.genuine
        assert not verdict.same_program


def test_an_identity_that_is_no_sound_xml_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(sent())) as archive:
        whole = {name: archive.read(name) for name in archive.namelist()}
    hostile = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    for name in ("customXml/item1.xml", "word/document.xml", "word/styles.xml", "word/header1.xml"):
        with pytest.raises(KitError):
            verify(pack({**whole, name: hostile}))


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Save every document of the full example again in LibreOffice, and the memorandum as PDF."""
    folder = tmp_path_factory.mktemp("saved")
    judged_plan = pipeline.check(HARLOW)
    assert judged_plan.plan is not None
    wanted = Wanted(errors=bool(judged_plan.errors))
    for one in documents(judged_plan.plan):
        made = document(judged_plan.plan, one.key, wanted)
        assert made is not None
        (folder / f"{one.key}.docx").write_bytes(rendered(made, "docx"))
    assert shutil.which("soffice")
    office = ["soffice", f"-env:UserInstallation=file://{folder}/home", "--headless"]
    sources = sorted(folder.glob("*.docx"))
    for form, files in (("docx:MS Word 2007 XML", sources), ("pdf", [folder / "mou.docx"])):
        subprocess.run(
            [*office, "--convert-to", form, "--outdir", folder / "out", *files],
            check=True,
            capture_output=True,
            timeout=300,
        )
    return folder / "out"


def test_every_document_saved_again_in_an_office_program_keeps_its_words_and_its_looks(
    saved: Path,
) -> None:
    files = sorted(saved.glob("*.docx"))
    assert len(files) == len(documents(example("harlow")))
    judged_plan = pipeline.check(HARLOW)
    assert judged_plan.plan is not None
    for file in files:
        made = document(judged_plan.plan, file.stem, Wanted(errors=bool(judged_plan.errors)))
        assert made is not None
        beside = replace(original("docx"), document=made, built=(rendered(made, "docx"),))
        content = file.read_bytes()
        for verdict in (verify(content), against(content, beside)):
            assert verdict.genuine, (file.name, text(file.name, verdict))
            assert verdict.file.state == "changed"
            assert json.dumps(verdict.file.hidden) == "[]"


def test_a_copy_printed_to_pdf_is_not_the_kits_file(saved: Path) -> None:
    with pytest.raises(KitError, match="not written by the kit"):
        verify((saved / "mou.pdf").read_bytes())


def test_a_file_of_the_kit_hides_nothing_and_names_what_stands_beside() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.render(mou()))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert unseen.hidden(parts) == ()
    assert any("Draft" in one for one in unseen.beside(parts))
