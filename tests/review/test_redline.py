"""What people changed in a returned Word file is told, and turned into local text to paste."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import pipeline
from kit.clauses import clause
from kit.doctree import markdown
from kit.doctree.nodes import Text
from kit.doctree.text import Speller, clause_texts, normalize
from kit.doctree.words import words
from kit.documents.overriding import original_of
from kit.renderers import docx
from kit.renderers.docx.pieces import Line, Piece
from kit.renderers.docx.read import read
from kit.renderers.frame import anchor
from kit.review.annotated import annotated
from kit.review.redline import Against, Redline, data, find, text, yaml
from kit.review.redline.passages import divided
from kit.review.redline.paste import _paragraphs
from kit.review.redline.report import marked, touched
from kit.review.redline.template import compare, template
from kit.source import read_bytes
from tests.review.sent import HARLOW, changed, mou, sent, typed

WITHDRAWAL = "A party may withdraw by written notice to all other parties."


def against_plan(content: bytes) -> Redline:
    return find(read(content), clause_texts(mou()))


def paragraph(xml: str, words: str) -> tuple[int, int]:
    place = xml.index(words)
    return xml.rindex("<w:p>", 0, place), xml.index("</w:p>", place) + len("</w:p>")


def wrapped(xml: str, words: str, tag: str, author: str = "A. Counsel") -> str:
    """Put the runs of a paragraph under a tracked change."""
    start, end = paragraph(xml, words)
    body = xml[start:end]
    inner = re.sub(
        r"(<w:r>.*</w:r>)", rf'<w:{tag} w:id="9" w:author="{author}">\1</w:{tag}>', body, count=1
    )
    if tag in {"del", "moveFrom"}:
        inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return xml[:start] + inner + xml[end:]


def styled(style: str, words: str, mark: str = "") -> str:
    """Give a paragraph that somebody typed."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{mark}<w:r><w:t>{words}</w:t></w:r></w:p>'
    )


# ------------------------------------------------------------- what is found


def test_an_untouched_file_holds_no_change() -> None:
    redline = find(read(sent()))
    assert redline.changes == ()
    assert redline.notes == ()
    assert text("mou.docx", redline).startswith("mou.docx: 'mou' (en) of plan version")
    assert "The plan is as it was" not in text("mou.docx", redline)
    assert yaml(redline, "mou") == ""


def test_a_tracked_deletion_keeps_its_words_and_author() -> None:
    content = changed(sent(), lambda xml: wrapped(xml, "All signed copies together", "del"))
    (change,) = find(read(content)).changes
    assert (change.kind, change.key) == ("deleted", "general-copies")
    assert (change.tracking, change.authors) == ("tracked", ("A. Counsel",))
    assert change.before == clause_texts(mou())["general-copies"]
    assert change.after == ""


def test_an_untracked_edit_needs_the_plan_for_the_words_that_were_there() -> None:
    content = typed("by written notice", "by letter")
    assert find(read(content)).changes[0].before is None
    assert "--plan" in text("f", find(read(content)))
    (change,) = against_plan(content).changes
    assert change.before == clause_texts(mou())["mou-withdrawal"]
    assert "[-written notice-] {+letter+}" in text("f", against_plan(content))


def test_a_tracked_move_is_one_move_and_not_a_deletion_and_an_insertion() -> None:
    def move(xml: str) -> str:
        start, end = paragraph(xml, "All signed copies together")
        moved = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", xml[start:end])
        moved = re.sub(r"(<w:r>.*</w:r>)", r'<w:moveTo w:id="8" w:author="B">\1</w:moveTo>', moved)
        xml = wrapped(xml, "All signed copies together", "moveFrom", "B")
        place = paragraph(xml, WITHDRAWAL)[1]
        return xml[:place] + moved + xml[place:]

    (change,) = find(read(changed(sent(), move))).changes
    assert (change.kind, change.key, change.follows) == (
        "moved",
        "general-copies",
        "mou-withdrawal",
    )
    assert "now after mou-withdrawal" in text("f", find(read(changed(sent(), move))))


def test_a_row_that_was_marked_as_deleted_is_an_edit_of_its_clause() -> None:
    def mark(xml: str) -> str:
        place = xml.index("County medical examiner")
        start = xml.rindex("<w:trPr>", 0, place) + len("<w:trPr>")
        return f'{xml[:start]}<w:del w:id="7" w:author="B"/>{xml[start:]}'

    (change,) = find(read(changed(sent(), mark))).changes
    assert (change.kind, change.key, change.authors) == ("edited", "mou-baseline", ("B",))
    assert change.tracking == "tracked"
    assert "medical examiner" not in change.after


def test_a_paragraph_put_in_before_a_clause_is_told_so() -> None:
    def put_in(xml: str) -> str:
        start, end = paragraph(xml, WITHDRAWAL)
        body = xml[start:end]
        mark = re.search(r"<w:bookmarkStart[^>]*/>", body)
        assert mark is not None
        new = styled("Clause2", "Peace first.", mark[0])
        return xml[:start] + new + body.replace(mark[0], "") + xml[end:]

    redline = find(read(changed(sent(), put_in)))
    (change,) = redline.changes
    assert (change.kind, change.key, change.first) == ("inserted", "mou-withdrawal", True)
    assert change.after == "Peace first."
    assert "Put in before 24.1 mou-withdrawal" in text("f", redline)


def test_a_new_bullet_in_a_list_belongs_to_its_clause() -> None:
    def add(xml: str) -> str:
        end = xml.index("</w:p>", xml.index('<w:pStyle w:val="ListBullet"/>')) + len("</w:p>")
        new = styled("ListBullet", "One more thing.")
        return xml[:end] + new + xml[end:]

    (change,) = against_plan(changed(sent(), add)).changes
    assert change.kind == "edited"
    assert "One more thing." in change.after


def test_renewed_numbers_of_references_are_no_edit_but_are_told() -> None:
    def renew(xml: str) -> str:
        return re.sub(
            r"(REF _lk[0-9a-f]{16} \\w \\h .{0,100}?<w:t [^>]*>)[^<]*(</w:t>)",
            r"\g<1>Annex Z\g<2>",
            xml,
            count=1,
        )

    redline = find(read(changed(sent(), renew)))
    assert redline.changes == ()
    assert len(redline.renumbered) == 1
    assert "renewed in 1" in text("f", redline)


def test_words_of_a_clause_that_ran_into_the_one_before_are_told_apart() -> None:
    def join(xml: str) -> str:
        start, end = paragraph(xml, "Participants keep their case manager, or one")
        body = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", xml[start:end])
        return xml[:start] + body.replace("without a gap", "at once") + xml[end:]

    redline = against_plan(changed(sent(), join))
    assert [(one.kind, one.key) for one in redline.changes] == [("edited", "mou-continuity")]
    assert redline.changes[0].after.endswith("at once.")


def test_comments_of_the_annotated_edition_are_not_taken_for_a_reviewer() -> None:
    plan = pipeline.check(HARLOW).plan
    assert plan is not None
    returned = read(docx.render(annotated(mou(), plan)))
    assert len(returned.notes) > 100
    assert find(returned).notes == ()
    assert find(returned).changes == ()


def test_what_was_filled_in_is_told() -> None:
    def fill(xml: str) -> str:
        head, rest = xml.split("<w:showingPlcHdr/>", 1)
        return head + re.sub(
            r"<w:r><w:tab/></w:r></w:sdtContent>",
            "<w:r><w:t>2026-12-01</w:t></w:r></w:sdtContent>",
            rest,
            count=1,
        )

    redline = find(read(changed(sent(), fill)))
    assert list(redline.fill_ins.values()) == ["2026-12-01"]
    assert "Filled in (1):" in text("f", redline)


# ----------------------------------------------------------- what it touches


def test_a_changed_plan_value_is_named_and_needs_no_local_text() -> None:
    def shorten(xml: str) -> str:
        start, end = paragraph(xml, "The notice runs for")
        return xml[:start] + xml[start:end].replace("90 days", "60 days") + xml[end:]

    redline = against_plan(changed(sent(), shorten))
    (change,) = redline.changes
    touch = touched(change, "en")
    assert [(value.name, value.before, value.after) for value in touch.values] == [
        ("documents.mou.withdrawal_notice", "90 days", "60 days")
    ]
    assert touch.only_values
    assert yaml(redline, "mou") == ""
    assert "Change the value in the plan" in text("f", redline)


def test_a_core_principle_is_named() -> None:
    content = changed(sent(), lambda xml: wrapped(xml, "Participants keep their case", "del"))
    redline = find(read(content))
    assert "Touches a core principle: " in text("f", redline, Against("toolkit-2023-07-01"))
    assert touched(redline.changes[0], "en").core == ("overall.second-response",)


def test_every_template_finds_its_values_in_the_words_that_the_plan_gives() -> None:
    texts = clause_texts(mou())
    singles = [one for one in read(sent()).clauses if one.clause and "@" not in one.key]
    fits = [one.key for one in singles if template(one.clause, one.edition, "en", texts[one.key])]
    assert len(fits) > 0.9 * len(singles)
    found = template("mou-withdrawal", "1", "en", texts["mou-withdrawal"])
    assert found is not None
    assert found.heading == "Withdrawal."
    (slot,) = found.slots
    assert found.words[slot.start : slot.end] == ("90", "days.")
    assert (slot.lead, slot.tail) == ("", ".")


@pytest.mark.parametrize(
    ("name", "edition", "said"),
    [
        ("no-such-clause", "1", "Any."),
        ("mou-withdrawal", "99", "Any."),
        ("mou-withdrawal", "1", "Something else altogether."),
    ],
)
def test_no_values_are_claimed_where_the_library_cannot_tell(
    name: str, edition: str, said: str
) -> None:
    assert template(name, edition, "en", said) is None


# --------------------------------------------------------------- what to paste


class Entry(TypedDict):
    clause: str
    edition: str
    original: str
    document: str
    text: dict[str, str]


def pasted(redline: Redline) -> tuple[Entry, ...]:
    """Give the local texts as the kit's reader takes what was printed."""
    lead = (HARLOW / "lead.yaml").read_bytes()
    reading = read_bytes({"lead.yaml": lead, "documents.yaml": yaml(redline, "mou").encode()})
    assert [one.code for one in reading.diagnostics] == []
    assert reading.source is not None
    section = cast("dict[str, tuple[Entry, ...]]", reading.source.data["documents"])
    return section["overrides"]


@cache
def by_letter() -> Redline:
    return against_plan(typed("by written notice", "by letter"))


def test_local_text_keeps_the_values_and_leaves_out_the_heading() -> None:
    redline = against_plan(typed("by written notice", "by * letter {sealed}"))
    (entry,) = pasted(redline)
    assert entry["clause"] == "mou-withdrawal"
    assert entry["edition"] == clause("mou-withdrawal").edition
    assert entry["original"] == original_of("mou-withdrawal")
    assert entry["document"] == "mou"
    assert entry["text"]["en"].startswith("A party may withdraw by \\* letter \\{sealed\\} to all")
    assert "{{documents.mou.withdrawal_notice}}." in entry["text"]["en"]


def test_a_plan_with_the_pasted_text_says_what_the_returned_file_says(tmp_path: Path) -> None:
    def edit(xml: str) -> str:
        xml = xml.replace("by written notice", "by letter")
        end = paragraph(xml, "by letter")[1]
        new = styled("Clause2", "Keys come back.")
        return wrapped(xml[:end] + new + xml[end:], "All signed copies together", "del")

    content = changed(sent(), edit)
    for path in HARLOW.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    target = tmp_path / "documents.yaml"
    entries = yaml(against_plan(content), "mou").partition("overrides:\n")[2]
    plan = target.read_text(encoding="utf-8").replace("overrides: none", f"overrides:\n{entries}")
    target.write_text(plan, encoding="utf-8")
    verdict = pipeline.verify(content, tmp_path)
    assert verdict.original is not None
    assert verdict.original.document is not None
    texts = clause_texts(verdict.original.document)
    assert texts["mou-withdrawal"] == against_plan(content).changes[0].after
    assert texts["local-mou-withdrawal-added"] == "Keys come back."
    assert texts["general-copies"] == "Copies. Reserved."
    codes = [one.code for one in pipeline.check(tmp_path).errors]
    assert codes == [one.code for one in pipeline.check(HARLOW).errors]


def test_text_for_one_entry_warns_that_it_will_hold_for_all() -> None:
    key = next(one.key for one in read(sent()).clauses if "@" in one.key and one.clause)
    content = changed(
        sent(),
        lambda xml: re.sub(
            rf'(<w:bookmarkStart [^>]*{anchor(key)}"/>)', r"\1<w:r><w:t>Also: </w:t></w:r>", xml
        ),
    )
    assert "it will hold for every entry" in yaml(against_plan(content), "mou")


LINES = st.lists(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co", "Cf", "Zl", "Zp"]),
        max_size=40,
    ),
    min_size=1,
    max_size=4,
)


@given(LINES)
def test_any_words_become_text_that_the_dialect_reads_back(said: list[str]) -> None:
    lines = tuple(Line("Clause2", [Piece(words)]) for words in said)
    made = _paragraphs(lines, {})
    blocks = markdown.parse(made, lambda _: (Text("fact"),))
    spoken = normalize(" ".join(map(Speller({}, words("en")).own, blocks)))
    whole = "".join(re.sub(r"\W|[\d_]", "", words) for words in said)
    assert re.sub(r"\W|[\d_]", "", spoken) in whole
    assert len(re.sub(r"\W|[\d_]", "", spoken)) >= len(whole) - 4 * len(said)


@given(LINES, st.text(max_size=30))
def test_whatever_was_typed_becomes_yaml_that_the_kit_reads(said: list[str], author: str) -> None:
    redline = by_letter()
    lines = tuple(Line("Clause2", [Piece(words, "inserted", author)]) for words in said)
    change = replace(redline.changes[0], kind="inserted", lines=lines, authors=(author,))
    if not _paragraphs(lines, {}):
        return
    (entry,) = pasted(replace(redline, changes=(change,)))
    assert normalize(entry["text"]["en"]) == normalize(_paragraphs(lines, {}))


# ---------------------------------------------------------------------- words


def test_the_data_say_what_the_text_says() -> None:
    redline = by_letter()
    said = data("mou.docx", redline)
    assert said["kept"] == len(clause_texts(mou())) - 1
    (change,) = cast("list[dict[str, object]]", said["changes"])
    assert change["clause"] == "mou-withdrawal"
    assert change["plan_values_stated"] == ["documents.mou.withdrawal_notice"]
    assert said["overrides"] == yaml(redline, "mou")


def test_far_words_are_left_out_and_near_ones_stay() -> None:
    before = list("abcdefghijklmnopqrstuvwxyz")
    after = ["new" if word in {"h", "z"} else word for word in before]
    said = marked(compare(before, after))
    assert said.startswith("… b c d e f g [-h-] {+new+} i j k l m n … t u v w x y")
    assert said.endswith("[-z-] {+new+}")


@given(st.lists(st.text("abc ", min_size=1), min_size=1, max_size=4), st.text("abc ", max_size=40))
def test_dividing_words_loses_none(befores: list[str], said: str) -> None:
    shares = divided(befores, said)
    assert len(shares) == len(befores)
    assert sorted(" ".join(shares).split()) == sorted(said.split())


# --------------------------------------------------------------- signature blocks


def signers(old: str, new: str, original: bytes | None = None) -> list[tuple[str, str, str]]:
    content = changed(sent(), lambda xml: xml.replace(old, new, 1))
    redline = find(read(content), clause_texts(mou()), read(original) if original else None)
    assert {one.kind for one in redline.changes} <= {"signature"}
    return [(one.key, one.before or "", one.after) for one in redline.changes]


def test_another_office_in_a_signature_block_is_told_beside_the_plan() -> None:
    old = ">General Counsel</w:t>"
    said = signers(old, ">Deputy Counsel</w:t>", sent())
    assert said == [("general-signatures", "Title General Counsel", "Title Deputy Counsel")]
    assert signers(old, ">Deputy Counsel</w:t>") == []


def test_a_line_that_was_taken_out_or_put_in_is_told() -> None:
    start, end = paragraph(sent_xml(), ">General Counsel</w:t>")
    whole = sent_xml()[start:end]
    gone = ("general-signatures", "Title General Counsel", "")
    assert signers(whole, "", sent()) == [gone]
    more = whole.replace("General Counsel", "Registrar")
    new = ("general-signatures", "", "Title Registrar")
    assert signers(whole, whole + more, sent()) == [new]


def test_tracked_changes_of_a_signature_block_tell_themselves_apart_without_the_plan() -> None:
    content = changed(sent(), lambda xml: wrapped(xml, ">General Counsel</w:t>", "del"))
    (change,) = find(read(content)).changes
    assert (change.kind, change.before) == ("signature", "Title General Counsel")
    assert change.after == ""
    assert change.tracking == "tracked"
    assert change.authors


def test_a_signature_that_is_filled_in_is_no_edit() -> None:
    old = "Signature</w:t></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r>"
    new = "Signature</w:t></w:r><w:r><w:t> Ann Roe</w:t></w:r>"
    assert signers(old, new, sent()) == []


def test_the_report_says_where_signers_are_changed() -> None:
    content = typed(">General Counsel</w:t>", ">Deputy Counsel</w:t>")
    redline = find(read(content), clause_texts(mou()), read(sent()))
    said = text("mou.docx", redline, Against(given=True, same_program=True))
    assert "1 signature block." in said
    assert "Signature block: " in said
    assert "Title [-General-] {+Deputy+} Counsel" in said
    assert "Who signs comes from the plan's partners; change it there" in said
    assert yaml(redline, "mou") == ""


def test_words_typed_before_the_bookmark_of_a_clause_belong_to_it() -> None:
    def edit(xml: str) -> str:
        start, end = paragraph(xml, "In this document:")
        whole = xml[start:end]
        cut = whole.index("<w:bookmarkStart")
        words = "<w:r><w:t xml:space='preserve'>For once, </w:t></w:r>"
        return xml[:start] + whole[:cut] + words + whole[cut:] + xml[end:]

    redline = find(read(changed(sent(), edit)), clause_texts(mou()))
    (change,) = redline.changes
    assert (change.kind, change.key) == ("edited", "general-definitions")
    assert change.after.startswith("For once, In this document:")


def sent_xml() -> str:
    with zipfile.ZipFile(io.BytesIO(sent())) as archive:
        return archive.read("word/document.xml").decode()
