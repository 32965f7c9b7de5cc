"""The text of a Word file from its front page to its last."""

from __future__ import annotations

import re

from kit.doctree.nodes import Inlines, Table, Text
from kit.doctree.numbering import PLAIN
from kit.renderers.docx import look, paging
from kit.renderers.docx.body import Body
from kit.renderers.docx.figures import letterhead_drawing
from kit.renderers.docx.lines import field, run, styled
from kit.renderers.docx.paper import At
from kit.renderers.frame import Frame, undecided_rows

_TAB = "<w:r><w:tab/></w:r>"
_PAGE = "0"
_PAGE_OF = re.compile(rf"( PAGEREF (_lk[0-9a-f]{{16}}) .*?<w:t [^>]*>){_PAGE}(?=</w:t>)", re.DOTALL)
_TOC_DEPTH = 2
_FEW = 8
"""Open decisions beside which the contents fit on the first page."""


def content(about: Frame) -> tuple[Body, str]:
    """Give the writer after its work, for what it gathered, and the content of the body."""
    document = about.document
    body = Body(about)
    at = At(PLAIN, 1, 0, look.width(document))
    body.blocks(document.blocks, at)
    main, body.out = body.out, []
    if document.layout == "standard":
        _front(body, at)
    front, body.out = body.out, []
    section = look.section(document, turned=body.turned)
    text = "".join((*front, *main, section))
    return body, _with_pages(text, body) if document.toc else text


def _front(body: Body, at: At) -> None:
    document = body.parts.document
    if document.letterhead:
        _letterhead(body)
    body.put("Title", run(document.title))
    if document.subtitle:
        body.put("Subtitle", run(document.subtitle))
    for line in body.parts.facts:
        body.put("DocumentFacts", run(line))
    _undecided(body, at)
    _revisions(body, at)
    if document.toc:
        _contents(body)


def _letterhead(body: Body) -> None:
    letterhead = body.parts.document.letterhead
    if not letterhead:
        return
    if letterhead.image:
        body.put("Letterhead", letterhead_drawing(letterhead))
    for line in letterhead.lines:
        body.put("Letterhead", run(line))


def _undecided(body: Body, at: At) -> None:
    labels = body.words
    rows = undecided_rows(body.parts)
    if not rows:
        return
    body.put("ContentsHeading", run(labels.undecided))
    body.put("Normal", run(labels.undecided_intro), "<w:keepNext/>")
    heads = _heads(labels.what, labels.owner, labels.due, labels.where)
    body.grid(Table("", "", heads, rows, row_header=False, weights=(7, 5, 4, 5)), at)


def _revisions(body: Body, at: At) -> None:
    labels = body.words
    rows: tuple[tuple[Inlines, ...], ...] = tuple(
        ((Text(row.version),), (Text(row.date),), (Text(row.office),), (Text(row.change),))
        for row in body.parts.document.revisions
    )
    if not rows:
        return
    body.put("ContentsHeading", run(labels.revisions))
    heads = _heads(labels.version, labels.date, labels.office, labels.change)
    body.grid(Table("", "", heads, rows, weights=(3, 4, 6, 11)), at)


def _heads(*titles: str) -> tuple[Inlines, ...]:
    return tuple((Text(title),) for title in titles)


def _contents(body: Body) -> None:
    """Write a table of contents with all that a program shows before it updates fields."""
    fresh = "<w:pageBreakBefore/>" if len(undecided_rows(body.parts)) > _FEW else ""
    body.put("ContentsHeading", run(body.words.contents), fresh)
    rows = [row for row in body.contents if row[0] <= _TOC_DEPTH]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "1-{_TOC_DEPTH}" \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for place, (depth, name, title) in enumerate(rows):
        link = f'<w:hyperlink w:anchor="{name}" w:history="1">{run(title)}</w:hyperlink>'
        page = _TAB + field(f"PAGEREF {name} \\h", run(_PAGE))
        body.put(f"TOC{depth}", (begin if place == 0 else "") + link + page)
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body.close(end if rows else styled("", "Hyperlink"))


def _with_pages(text: str, body: Body) -> str:
    """Fill in the pages on which the entries of the contents stand."""
    document = body.parts.document
    layout = (document.layout, document.numbering != "plain", body.words.tag)
    found = paging.pages(text, layout, look.height(document))
    return _PAGE_OF.sub(lambda entry: f"{entry[1]}{found.get(entry[2], 1)}", text)
