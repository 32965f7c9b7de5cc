"""A whole document as the template's model: properties, header, footer, front page, body."""

from __future__ import annotations

from kit.doctree.nodes import Document, Inlines, Text
from kit.doctree.numbering import PLAIN
from kit.doctree.text import content_hash
from kit.renderers.frame import Frame, anchor, frame, undecided_rows
from kit.renderers.pdf.body import Body
from kit.renderers.pdf.lines import Json, Node, bare, inlines, safe

_DECISIONS = (7, 5, 4, 5)
_REVISIONS = (3, 4, 6, 11)


def model(document: Document) -> Node:
    """Give the template's model of ``document``."""
    parts = frame(document)
    meta, labels = document.meta, parts.words
    subject = " · ".join(filter(None, (document.subtitle, meta.counsel)))
    body = Body(parts)
    return {
        "layout": document.layout,
        "plain": document.numbering == "plain",
        "size": "10",
        "lang": document.language,
        "title": bare(document.title),
        "heading": safe(document.title),
        "subtitle": safe(document.subtitle),
        "subject": bare(subject),
        "author": bare(meta.author or meta.organization),
        "keywords": [
            f"document {document.key}",
            f"language {document.language}",
            f"program {meta.program_hash}",
            f"content {content_hash(document)}",
            f"lead-kit {meta.kit_version}",
            f"clauses {meta.library_version}",
            f"plan {bare(meta.plan_version)}",
        ],
        "header": [safe(end) for end in parts.header],
        "footer": safe(parts.card_footer if document.layout == "card" else parts.footer),
        "page": labels.page,
        "of": labels.of,
        "watermark": safe(meta.watermark),
        "facts": [safe(line) for line in parts.facts],
        "letterhead": _letterhead(document),
        "toc": labels.contents if document.toc else "",
        "front": [*_undecided(parts, body), *_revisions(parts, body)],
        "body": body.blocks(document.blocks, PLAIN, 1),
    }


def _letterhead(document: Document) -> Node | None:
    letterhead = document.letterhead
    if not letterhead:
        return None
    return {
        "lines": [safe(line) for line in letterhead.lines],
        "image": list(letterhead.image),
        "alt": safe(letterhead.description),
    }


def _undecided(parts: Frame, body: Body) -> list[Json]:
    labels = parts.words
    rows = list(undecided_rows(parts))
    if not rows:
        return []
    heads = (labels.what, labels.owner, labels.due, labels.where)
    intro: Node = {"k": "p", "c": [safe(labels.undecided_intro)]}
    callout: Node = {
        "k": "callout",
        "title": safe(labels.undecided),
        "b": [intro, {**_grid(heads, rows, _DECISIONS, body), "rowhead": False}],
        "breakable": True,
    }
    return [callout]


def _revisions(parts: Frame, body: Body) -> list[Json]:
    labels = parts.words
    rows: list[tuple[Inlines, ...]] = [
        ((Text(row.version),), (Text(row.date),), (Text(row.office),), (Text(row.change),))
        for row in parts.document.revisions
    ]
    if not rows:
        return []
    heads = (labels.version, labels.date, labels.office, labels.change)
    node = _grid(heads, rows, _REVISIONS, body)
    number = f"{labels.revisions}."
    return [{**node, "k": "table", "id": anchor("/revisions"), "number": number, "caption": ""}]


def _grid(
    heads: tuple[str, ...],
    rows: list[tuple[Inlines, ...]],
    shares: tuple[int, ...],
    body: Body,
) -> Node:
    return {
        "k": "grid",
        "header": [inlines((Text(head),), body.parts) for head in heads],
        "rows": [body.row(row, shares) for row in rows],
        "rowhead": True,
        "weights": list(shares),
        "breakable": True,
    }
