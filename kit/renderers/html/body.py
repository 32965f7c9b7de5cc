"""Blocks and lines as HTML."""

from __future__ import annotations

import base64
import re
from html import escape

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
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
from kit.renderers.columns import figures, turned
from kit.renderers.frame import (
    Frame,
    anchor,
    printable,
    signature_lines,
)

_TOP = 2
"""Level of the headings right under the title."""


def safe(text: str) -> str:
    """Give ``text`` as HTML that shows exactly it."""
    return escape(printable(text), quote=True)


def _broad(svg: str) -> str:
    """Mark a drawing whose words would be too small on a telephone: there it scrolls sideways."""
    found = _WIDTH.search(svg)
    return ' class="broad"' if found and float(found[1]) > _PHONE else ""


_WIDTH = re.compile(r'viewBox="0 0 ([\d.]+) ')
_PHONE = 440


class Body:
    """Writes the blocks of one document."""

    def __init__(self, parts: Frame) -> None:
        self.parts = parts
        self.words = parts.words
        self.out: list[str] = []
        self.rules: list[str] = []
        self.contents: list[tuple[int, str, str]] = []
        self.notes = 0

    # -------------------------------------------------------------- inlines

    def inlines(self, content: Inlines) -> str:
        """Give a line of inlines as HTML."""
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:
        """Give one inline as HTML."""
        if isinstance(inline, Text):
            text = safe(inline.text)
            text = f"<em>{text}</em>" if inline.emphasis else text
            return f"<strong>{text}</strong>" if inline.strong else text
        if isinstance(inline, Reference):
            text = safe(refer(self.parts.labels[inline.target], self.words, bare=inline.bare))
            return f'<a href="#{anchor(inline.target)}">{text}</a>'
        if isinstance(inline, Link):
            return f'<a href="{safe(inline.url)}">{safe(inline.text or inline.url)}</a>'
        return self._mark(inline)

    def _mark(self, inline: Inline) -> str:
        if isinstance(inline, UndecidedBox):
            pointer = f' data-pointer="{safe(inline.pointer)}"' if inline.pointer else ""
            text = safe(undecided_text(inline, self.words))
            return f'<mark class="undecided"{pointer}>{text}</mark>'
        if isinstance(inline, FillIn):
            return self._fill_in(inline)
        if isinstance(inline, LineBreak):
            return "<br>"
        return f'<mark class="verify">{safe(verify_text(self.words))}</mark>'

    def _fill_in(self, control: FillIn) -> str:
        label = safe(fill_in_text(control))
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
        self.contents.append((depth, name, safe(title)))
        level = min(depth, 6)
        css = ' class="new"' if section.new_page else ""
        if depth == _TOP and turned(section, self.parts.speller):
            css = ' class="new turned"'
        marker = f'<span class="n">{safe(number)}</span> ' if number else ""
        self.out.append(
            f'<section id="{name}"{css} data-key="{safe(section.key)}"'
            f' data-sha256="{fingerprint(self.parts.speller.own(section))}">\n'
            f"<h{level}>{marker}{safe(section.title)}</h{level}>\n"
        )
        self.blocks(section.blocks, PLAIN, depth + 1)
        self.out.append("</section>\n")

    def _clause(self, clause: Clause, depth: int) -> None:
        label = self.parts.labels[clause.key]
        self.out.append(
            f'<div class="clause{" numbered" if label.path else ""}" id="{anchor(clause.key)}"'
            f' data-key="{safe(clause.key)}" data-clause="{safe(clause.clause)}"'
            f' data-edition="{safe(clause.edition)}"'
            f' data-sha256="{fingerprint(self.parts.speller.own(clause))}">\n'
        )
        lead = f'<span class="n">{safe(label.marker)}</span> ' if label.path else ""
        lead += f"<strong>{safe(run_in(clause.heading))}</strong> " if clause.heading else ""
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
            marks += f'<a class="noted" href="#note{self.notes}"><sup>{self.notes}</sup></a> '
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
        self.rules += (
            f"#{name} :is(td,th):nth-child({place}){{text-align:right}}"
            for place, numbers in enumerate(figures(table, self.parts.speller), 1)
            if numbers
        )
        number = f'<span class="n">{self.words.table} {label.cite}.</span> '
        head = "".join(f'<th scope="col">{self.inlines(cell)}</th>' for cell in table.header)
        self.out.append(
            f'<div class="wide" tabindex="0" role="group" aria-labelledby="{name}-c">'
            f'<table id="{name}"><caption id="{name}-c">{number}{safe(table.caption)}</caption>'
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
        words = safe(f"{figure.title}. {figure.description}")
        self.out.append(
            f'<figure id="{anchor(figure.key)}"><div class="wide" tabindex="0" role="group"'
            f' aria-labelledby="{anchor(figure.key)}-c"><img{_broad(figure.svg)}'
            f' src="data:image/svg+xml;base64,{data}" alt="{words}"></div>'
            f'<figcaption id="{anchor(figure.key)}-c"><span class="n">{self.words.figure}'
            f" {label.cite}.</span> "
            f"{safe(figure.caption or figure.title)}</figcaption></figure>\n"
        )

    def _definitions(self, block: Definitions) -> None:
        self.out.append("<dl>\n")
        for entry in block.entries:
            name = f' id="{anchor(entry.key)}"' if entry.key else ""
            meaning = self.inlines(entry.meaning)
            self.out.append(f"<dt{name}>{safe(entry.term)}</dt><dd>{meaning}</dd>\n")
        self.out.append("</dl>\n")

    def _callout(self, callout: Callout, depth: int) -> None:
        title = safe(callout_title(callout, self.words))
        self.out.append(
            f'<div class="callout {callout.kind}" role="note"><p class="head">{title}</p>\n'
        )
        self.blocks(callout.blocks, PLAIN, depth)
        self.out.append("</div>\n")

    def _fields(self, block: Fields) -> None:
        self.out.append('<ul role="list" class="fields">\n')
        for entry in block.entries:
            label = safe(entry.label)
            if entry.kind == "tick":
                self.out.append(f'<li><span class="tick" aria-hidden="true"></span> {label}</li>\n')
            else:
                self.out.append(f'<li><span>{label}</span> <span class="blank"></span></li>\n')
        self.out.append("</ul>\n")

    def _signatures(self, block: Signatures) -> None:
        self.out.append('<div class="signatures">\n')
        for signatory in block.parties:
            role = f'<p class="role">{safe(signatory.role)}</p>' if signatory.role else ""
            self.out.append(f'<div class="sign"><p><strong>{safe(signatory.party)}</strong></p>')
            self.out.append(f'{role}<ul role="list" class="fields">')
            for line in signature_lines(signatory, self.words):
                value = safe(line.value) or '<span class="blank"></span>'
                self.out.append(f"<li><span>{safe(line.label)}</span> <span>{value}</span></li>")
            self.out.append("</ul></div>\n")
        self.out.append("</div>\n")

    def _panel(self, panel: Panel | Side, depth: int) -> None:
        css = "side" if isinstance(panel, Side) else "panel strong" if panel.strong else "panel"
        name = f' id="{anchor(panel.key)}"' if panel.key else ""
        if isinstance(panel, Side):
            digest = fingerprint(self.parts.speller.own(panel))
            name += f' data-key="{safe(panel.key)}" data-sha256="{digest}"'
        level = min(depth, 6)
        self.out.append(f'<section class="{css}"{name}>\n<h{level}>{safe(panel.title)}</h{level}>')
        self.blocks(panel.blocks, PLAIN, depth + 1)
        self.out.append("</section>\n")
