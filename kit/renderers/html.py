"""A document as one self-contained, accessible HTML file: no scripts, no outside requests."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Inline,
    Inlines,
    Item,
    ItemList,
    LineBreak,
    Link,
    PageBreak,
    Panel,
    Paragraph,
    Reference,
    Section,
    Side,
    Signatures,
    Table,
    Text,
    UndecidedBox,
)
from kit.doctree.numbering import PLAIN, Label, below, kind_word, refer, starts
from kit.doctree.text import (
    callout_title,
    fill_in_text,
    fingerprint,
    run_in,
    undecided_text,
    verify_text,
)
from kit.renderers.frame import (
    Frame,
    anchor,
    frame,
    printable,
    signature_lines,
    undecided_rows,
)

_STYLE = files(__package__).joinpath("html.css").read_text(encoding="utf-8")


def render(document: Document) -> bytes:
    """Give the document as a UTF-8 HTML file."""
    return _Writer(frame(document)).page().encode()


def _safe(text: str) -> str:
    return escape(printable(text), quote=True)


class _Writer:
    """Writes one document; lives for one call of ``render``."""

    def __init__(self, parts: Frame) -> None:
        self.parts = parts
        self.words = parts.words
        self.out: list[str] = []
        self.rules: list[str] = []
        self.contents: list[tuple[int, str, str]] = []
        self.notes = 0

    # ------------------------------------------------------------- the page

    def page(self) -> str:
        """Give the whole file."""
        document, meta = self.parts.document, self.parts.document.meta
        for block, _ in starts(document.blocks, PLAIN):
            self.block(block, PLAIN, 2)
        body = "".join(self.out)
        style = f"{_STYLE}{''.join(self.rules)}"
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        card = " card" if document.layout == "card" else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{self.words.tag}">\n<head>\n<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" '
            f"content=\"default-src 'none'; img-src data:; style-src 'sha256-{digest}'\">\n"
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{_safe(document.title)}</title>\n"
            f'<meta name="author" content="{_safe(meta.author or meta.organization)}">\n'
            f'<meta name="generator" content="lead-kit {_safe(meta.kit_version)}">\n'
            f'<meta name="program-hash" content="{_safe(meta.program_hash)}">\n'
            f"<style>{style}</style>\n</head>\n"
            f'<body class="{document.numbering}{card}">\n'
            f'<a class="skip" href="#text">{_safe(self.words.skip)}</a>\n'
            f"{self._header()}{self._contents()}"
            f'<main id="text" tabindex="-1">\n{self._front()}{body}{self._notes()}</main>\n'
            f"{self._footer()}</body>\n</html>\n"
        )

    def _header(self) -> str:
        document, meta = self.parts.document, self.parts.document.meta
        lines = []
        if document.letterhead:
            lines.append(self._letterhead())
        if meta.watermark:
            lines.append(f'<p class="mark">{_safe(meta.watermark)}</p>\n')
        lines.append(f"<h1>{_safe(document.title)}</h1>\n")
        if document.subtitle:
            lines.append(f'<p class="subtitle">{_safe(document.subtitle)}</p>\n')
        said = filter(None, (meta.organization, meta.plan, meta.status, meta.counsel))
        lines += [f'<p class="meta">{_safe(line)}</p>\n' for line in said]
        return f"<header>\n{''.join(lines)}</header>\n"

    def _letterhead(self) -> str:
        letterhead = self.parts.document.letterhead
        if not letterhead:
            return ""
        seal = ""
        if letterhead.image:
            data = base64.b64encode(letterhead.image).decode()
            words = _safe(letterhead.description)
            seal = f'<img src="data:image/png;base64,{data}" alt="{words}">'
        lines = "<br>".join(map(_safe, letterhead.lines))
        return f'<div class="letterhead">{seal}<p>{lines}</p></div>\n'

    def _contents(self) -> str:
        if not self.parts.document.toc:
            return ""
        rows = "".join(
            f'<li class="t{level}"><a href="#{name}">{title}</a></li>\n'
            for level, name, title in self.contents
        )
        head = _safe(self.words.contents)
        return (
            f'<nav aria-labelledby="contents"><h2 id="contents">{head}</h2>\n'
            f'<ol role="list">\n{rows}</ol></nav>\n'
        )

    def _front(self) -> str:
        document, labels = self.parts.document, self.words
        text = ""
        if document.undecided:
            rows = "".join(self._missing(row) for row in undecided_rows(self.parts))
            text += (
                f'<section class="callout undecided" aria-labelledby="undecided">'
                f'<h2 id="undecided">{_safe(labels.undecided)}</h2>'
                f"<p>{_safe(labels.undecided_intro)}</p>"
                f"{_head(labels.what, labels.owner, labels.due, labels.where)}"
                f"{rows}</tbody></table></section>\n"
            )
        if document.revisions:
            rows = "".join(
                f'<tr><th scope="row">{_safe(row.version)}</th><td>{_safe(row.date)}</td>'
                f"<td>{_safe(row.office)}</td><td>{_safe(row.change)}</td></tr>"
                for row in document.revisions
            )
            text += (
                f'<section aria-labelledby="revisions"><h2 id="revisions">'
                f"{_safe(labels.revisions)}</h2>"
                f"{_head(labels.version, labels.date, labels.office, labels.change)}"
                f"{rows}</tbody></table></section>\n"
            )
        return text

    def _missing(self, row: tuple[str, str, str, str]) -> str:
        what, owner, due, where = row
        place = self.inline(Reference(where)) if where else ""
        return (
            f'<tr><th scope="row">{_safe(what)}</th><td>{_safe(owner)}</td>'
            f"<td>{_safe(due)}</td><td>{place}</td></tr>"
        )

    def _notes(self) -> str:
        comments = self.parts.comments
        if not comments:
            return ""
        rows = "".join(
            f'<li id="note{number}"><a href="#{anchor(key)}">{self._place(key, number)}</a> '
            f"<i>{_safe(comment.author)}</i>: {_safe(comment.text)}</li>\n"
            for number, (key, comment) in enumerate(comments, 1)
        )
        head = _safe(self.words.notes)
        return (
            f'<section class="notes" aria-labelledby="notes"><h2 id="notes">{head}</h2>'
            f"<ol>\n{rows}</ol></section>\n"
        )

    def _place(self, key: str, number: int) -> str:
        label = self.parts.labels[key]
        return _safe(refer(label, self.words)) if label.path else f"{number}"

    def _footer(self) -> str:
        meta = self.parts.document.meta
        return f"<footer><p>{_safe(meta.status)} · {_safe(self.parts.footer)}</p></footer>\n"

    # -------------------------------------------------------------- inlines

    def inlines(self, content: Inlines) -> str:
        """Give a line of inlines as HTML."""
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:
        """Give one inline as HTML."""
        if isinstance(inline, Text):
            text = _safe(inline.text)
            text = f"<em>{text}</em>" if inline.emphasis else text
            return f"<strong>{text}</strong>" if inline.strong else text
        if isinstance(inline, Reference):
            text = _safe(refer(self.parts.labels[inline.target], self.words, bare=inline.bare))
            return f'<a href="#{anchor(inline.target)}">{text}</a>'
        if isinstance(inline, Link):
            return f'<a href="{_safe(inline.url)}">{_safe(inline.text or inline.url)}</a>'
        return self._mark(inline)

    def _mark(self, inline: Inline) -> str:
        if isinstance(inline, UndecidedBox):
            pointer = f' data-pointer="{_safe(inline.pointer)}"' if inline.pointer else ""
            text = _safe(undecided_text(inline, self.words))
            return f'<mark class="undecided"{pointer}>{text}</mark>'
        if isinstance(inline, FillIn):
            return self._fill_in(inline)
        if isinstance(inline, LineBreak):
            return "<br>"
        return f'<mark class="verify">{_safe(verify_text(self.words))}</mark>'

    def _fill_in(self, control: FillIn) -> str:
        label = _safe(fill_in_text(control))
        if control.kind == "tick":
            return f'<span class="tick" aria-hidden="true"></span> {label}'
        width = "medium" if control.kind == "date" else control.width
        return f'<span class="blank {width}"></span> <small>{label}</small>'

    # --------------------------------------------------------------- blocks

    def blocks(self, blocks: tuple[Block, ...], parent: Label, depth: int) -> None:
        """Write blocks under ``parent``; ``depth`` is the level of a heading here."""
        for block, before in starts(blocks, parent):
            if isinstance(block, ItemList):
                self._list(block, parent, before)
            else:
                self.block(block, parent, depth)

    def block(self, block: Block, parent: Label, depth: int) -> None:
        """Write one block."""
        if isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Clause):
            self._clause(block, depth)
        elif isinstance(block, Section):
            self._section(block, depth)
        elif isinstance(block, ItemList):
            self._list(block, parent, 0)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._rarer(block, depth)

    def _rarer(self, block: Block, depth: int) -> None:
        if isinstance(block, Callout):
            self._callout(block, depth)
        elif isinstance(block, Definitions):
            self._definitions(block)
        elif isinstance(block, Figure):
            self._figure(block)
        elif isinstance(block, Fields):
            self._fields(block)
        elif isinstance(block, Signatures):
            self._signatures(block)
        elif isinstance(block, PageBreak):
            self.out.append('<div class="break"></div>\n')
        elif isinstance(block, Panel | Side):
            self._panel(block, depth)

    def _paragraph(self, paragraph: Paragraph, lead: str = "") -> None:
        css = "" if paragraph.role == "body" else f' class="{paragraph.role}"'
        self.out.append(f"<p{css}>{lead}{self.inlines(paragraph.content)}</p>\n")

    def _section(self, section: Section, depth: int) -> None:
        label, name = self.parts.labels[section.key], anchor(section.key)
        number = label.marker
        if label.kind == "annex":
            number = f"{kind_word(label, self.words)} {number}."
        title = f"{number} {section.title}" if number else section.title
        self.contents.append((depth, name, _safe(title)))
        level = min(depth, 6)
        css = ' class="new"' if section.new_page or section.annex else ""
        marker = f'<span class="n">{_safe(number)}</span> ' if number else ""
        self.out.append(
            f'<section id="{name}"{css} data-key="{_safe(section.key)}"'
            f' data-sha256="{fingerprint(self.parts.speller.own(section))}">\n'
            f"<h{level}>{marker}{_safe(section.title)}</h{level}>\n"
        )
        self.blocks(section.blocks, PLAIN, depth + 1)
        self.out.append("</section>\n")

    def _clause(self, clause: Clause, depth: int) -> None:
        label = self.parts.labels[clause.key]
        self.out.append(
            f'<div class="clause{" numbered" if label.path else ""}" id="{anchor(clause.key)}"'
            f' data-key="{_safe(clause.key)}" data-clause="{_safe(clause.clause)}"'
            f' data-edition="{_safe(clause.edition)}"'
            f' data-sha256="{fingerprint(self.parts.speller.own(clause))}">\n'
        )
        lead = f'<span class="n">{_safe(label.marker)}</span> ' if label.path else ""
        lead += f"<strong>{_safe(run_in(clause.heading))}</strong> " if clause.heading else ""
        lead += self._note_marks(clause)
        blocks = clause.blocks
        if blocks and isinstance(blocks[0], Paragraph):
            self._paragraph(blocks[0], lead)
            blocks = blocks[1:]
        elif lead:
            self.out.append(f"<p>{lead}</p>\n")
        self.blocks(blocks, below(label), depth)
        self.out.append("</div>\n")

    def _note_marks(self, clause: Clause) -> str:
        marks = ""
        for _ in clause.comments:
            self.notes += 1
            marks += f'<a class="note" href="#note{self.notes}"><sup>{self.notes}</sup></a> '
        return marks

    def _list(self, block: ItemList, parent: Label, before: int) -> None:
        tag = "ol" if block.kind == "number" else "ul"
        self.out.append(f'<{tag} role="list" class="{block.kind}">\n')
        for number, item in enumerate(block.items, before + 1):
            self._item(item, block.kind, parent.child(number))
        self.out.append(f"</{tag}>\n")

    def _item(self, item: Item, kind: str, label: Label) -> None:
        lead = ""
        if kind == "number":
            lead = f'<span class="n">{label.marker}</span> '
        elif kind == "check":
            lead = '<span class="tick" aria-hidden="true"></span> '
        name = f' id="{anchor(item.key)}"' if item.key else ""
        self.out.append(f"<li{name}>{lead}{self.inlines(item.content)}\n")
        self.blocks(item.blocks, label if kind == "number" else PLAIN, 6)
        self.out.append("</li>\n")

    def _table(self, table: Table) -> None:
        label, name = self.parts.labels[table.key], anchor(table.key)
        if table.weights:
            total = sum(table.weights)
            self.rules += (
                f"#{name} col:nth-child({place}){{width:{weight * 100 / total:.2f}%}}"
                for place, weight in enumerate(table.weights, 1)
            )
        number = f'<span class="n">{self.words.table} {label.cite}.</span> '
        head = "".join(f'<th scope="col">{self.inlines(cell)}</th>' for cell in table.header)
        self.out.append(
            f'<div class="wide" tabindex="0" role="group" aria-labelledby="{name}-c">'
            f'<table id="{name}"><caption id="{name}-c">{number}{_safe(table.caption)}</caption>'
            f"<colgroup>{'<col>' * len(table.header)}</colgroup>"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n"
        )
        for row in table.rows:
            cells = [f"<td>{self.inlines(cell)}</td>" for cell in row]
            if table.row_header:
                cells[0] = f'<th scope="row">{self.inlines(row[0])}</th>'
            self.out.append(f"<tr>{''.join(cells)}</tr>\n")
        self.out.append("</tbody></table></div>\n")

    def _figure(self, figure: Figure) -> None:
        label = self.parts.labels[figure.key]
        data = base64.b64encode(figure.svg.encode()).decode()
        words = _safe(f"{figure.title}. {figure.description}")
        self.out.append(
            f'<figure id="{anchor(figure.key)}">'
            f'<img src="data:image/svg+xml;base64,{data}" alt="{words}">'
            f'<figcaption><span class="n">{self.words.figure} {label.cite}.</span> '
            f"{_safe(figure.caption or figure.title)}</figcaption></figure>\n"
        )

    def _definitions(self, block: Definitions) -> None:
        self.out.append("<dl>\n")
        for entry in block.entries:
            name = f' id="{anchor(entry.key)}"' if entry.key else ""
            meaning = self.inlines(entry.meaning)
            self.out.append(f"<dt{name}>{_safe(entry.term)}</dt><dd>{meaning}</dd>\n")
        self.out.append("</dl>\n")

    def _callout(self, callout: Callout, depth: int) -> None:
        title = _safe(callout_title(callout, self.words))
        self.out.append(
            f'<div class="callout {callout.kind}" role="note"><p class="head">{title}</p>\n'
        )
        self.blocks(callout.blocks, PLAIN, depth)
        self.out.append("</div>\n")

    def _fields(self, block: Fields) -> None:
        self.out.append('<ul role="list" class="fields">\n')
        for entry in block.entries:
            label = _safe(entry.label)
            if entry.kind == "tick":
                self.out.append(f'<li><span class="tick" aria-hidden="true"></span> {label}</li>\n')
            else:
                self.out.append(f'<li><span>{label}</span> <span class="blank"></span></li>\n')
        self.out.append("</ul>\n")

    def _signatures(self, block: Signatures) -> None:
        self.out.append('<div class="signatures">\n')
        for signatory in block.parties:
            role = f'<p class="role">{_safe(signatory.role)}</p>' if signatory.role else ""
            self.out.append(f'<div class="sign"><p><strong>{_safe(signatory.party)}</strong></p>')
            self.out.append(f'{role}<ul role="list" class="fields">')
            for line in signature_lines(signatory, self.words):
                value = _safe(line.value) or '<span class="blank"></span>'
                self.out.append(f"<li><span>{_safe(line.label)}</span> <span>{value}</span></li>")
            self.out.append("</ul></div>\n")
        self.out.append("</div>\n")

    def _panel(self, panel: Panel | Side, depth: int) -> None:
        css = "side" if isinstance(panel, Side) else "panel strong" if panel.strong else "panel"
        name = f' id="{anchor(panel.key)}" data-key="{_safe(panel.key)}"' if panel.key else ""
        level = min(depth, 6)
        self.out.append(f'<section class="{css}"{name}>\n<h{level}>{_safe(panel.title)}</h{level}>')
        self.blocks(panel.blocks, PLAIN, depth + 1)
        self.out.append("</section>\n")


def _head(*titles: str) -> str:
    cells = "".join(f'<th scope="col">{_safe(title)}</th>' for title in titles)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>"
