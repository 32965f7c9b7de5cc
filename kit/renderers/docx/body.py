"""Blocks as WordprocessingML."""

from __future__ import annotations

from dataclasses import replace

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definition,
    Definitions,
    Fields,
    Figure,
    Item,
    ItemList,
    Panel,
    Paragraph,
    Section,
    Side,
    Signatures,
    Table,
)
from kit.doctree.numbering import NO_BREAK, PLAIN, Label, below, starts
from kit.doctree.text import callout_title, run_in
from kit.renderers.columns import turned
from kit.renderers.docx import look
from kit.renderers.docx.figures import Picture, drawing, picture
from kit.renderers.docx.lines import (
    number,
    run,
    styled,
    titled,
)
from kit.renderers.docx.paper import At, Paper
from kit.renderers.frame import Frame, anchor, leads

_HEADINGS = 6


class Body(Paper):
    """Writes the blocks of one document."""

    def __init__(self, parts: Frame) -> None:
        super().__init__(parts)
        self.pictures: list[Picture] = []
        self.contents: list[tuple[int, str, str]] = []
        self.comments = 0
        self.lists: list[int] = []
        self.fresh = False
        self.step = look.step(parts.document)

    # ---------------------------------------------------------- paragraphs

    def blocks(self, blocks: tuple[Block, ...], at: At) -> None:
        """Write blocks one after another."""
        for block, before in starts(blocks, at.parent):
            if self.owner != at.owner and not isinstance(block, Section | Clause | Side):
                self.resume(at.owner)
            if isinstance(block, Paragraph):
                self._paragraph(block, at)
            elif isinstance(block, Clause):
                self._clause(block, at)
            elif isinstance(block, ItemList):
                self._list(block, at, before)
            elif isinstance(block, Section):
                self._section(block, at)
            elif isinstance(block, Signatures):
                self.hold_last()
                self.signatures(block, at)
            else:
                self._rarer(block, at)

    def _rarer(self, block: Block, at: At) -> None:
        if isinstance(block, Table):
            self._table(block, at)
        elif isinstance(block, Callout):
            heading = callout_title(block, self.words)
            self._framed("KitCallout", heading, block.blocks, at)
        elif isinstance(block, Definitions):
            self._definitions(block, at)
        elif isinstance(block, Figure):
            self._figure(block, at)
        elif isinstance(block, Fields):
            self.hold_last()
            self.fields(block)
        elif isinstance(block, Side):
            self._side(block, at)
        elif isinstance(block, Panel):
            self._panel(block, at)
        else:
            self.put("Normal", '<w:r><w:br w:type="page"/></w:r>')

    def _paragraph(self, paragraph: Paragraph, at: At, before: str = "") -> None:
        style = {"body": "Normal", "lead": "Lead", "small": "Small"}[paragraph.role]
        if at.indent and style == "Normal":
            style = "ClauseText"
        self.put(style, before + self.line(paragraph.content), _keep(paragraph) + _indent(at))

    # ------------------------------------------------- sections and clauses

    def _section(self, section: Section, at: At) -> None:
        label, name = self.parts.labels[section.key], anchor(section.key)
        level = min(at.depth, _HEADINGS)
        at = self._turned(section, at)
        extra = "<w:pageBreakBefore/>" if section.new_page else ""
        if self.fresh:
            extra, self.fresh = "", False
        extra += _heading_number(label, level, plain=self.parts.document.numbering == "plain")
        content = self.marked(section.key, run(section.title))
        self.contents.append((at.depth, name, _contents_title(label, section, self.words.annex)))
        self.put(f"Heading{level}", content, extra)
        inner = replace(at, parent=PLAIN, depth=at.depth + 1, owner=section.key)
        self.blocks(section.blocks, inner)

    def _turned(self, section: Section, at: At) -> At:
        """Turn the page for an annex with crowded tables, and back after it."""
        if at.depth > 1:
            return at
        wide = turned(section, self.parts.speller)
        self.fresh = self.turn(turned=wide)
        return replace(at, width=look.TURNED) if wide else at

    def _clause(self, clause: Clause, at: At) -> None:
        label = self.parts.labels[clause.key]
        notes = range(self.comments, self.comments + len(clause.comments))
        self.comments += len(clause.comments)
        lead = "".join(f'<w:commentRangeStart w:id="{note}"/>' for note in notes)
        if clause.heading:
            lead += self._run_in(clause, label)
        keep, text, blocks = self._opening(clause)
        content = self.marked(clause.key, f"{lead}{text}{_comment_ends(notes)}")
        style, extra, indent = _numbered(label, at)
        if label.path or lead or text:
            self.put(style, content, keep + extra)
        else:
            self.out.append(content)
        self.blocks(blocks, replace(at, parent=below(label), indent=indent, owner=clause.key))

    def _run_in(self, clause: Clause, label: Label) -> str:
        """Give the heading within the line; one without a number is what references print."""
        said = styled(run_in(clause.heading), "RunInHeading")
        rest = run_in(clause.heading).removeprefix(clause.heading)
        if not label.path:
            name = titled(clause.key)
            said = (
                f'<w:bookmarkStart w:id="{number(name)}" w:name="{name}"/>'
                f"{styled(clause.heading, 'RunInHeading')}"
                f'<w:bookmarkEnd w:id="{number(name)}"/>'
            )
            said += styled(rest, "RunInHeading") if rest else ""
        return said + run(" ")

    def _opening(self, clause: Clause) -> tuple[str, str, tuple[Block, ...]]:
        """Give properties and words of the paragraph that bears the number, and what follows."""
        first, *rest = clause.blocks or (None,)
        if isinstance(first, Paragraph):
            return _keep(first), self.line(first.content), tuple(rest)
        if isinstance(first, Definitions) and not clause.heading and first.entries:
            others = Definitions(first.entries[1:])
            return "", self._entry(first.entries[0]), (others, *rest)
        return "<w:keepNext/>", "", clause.blocks

    # ---------------------------------------------------------------- lists

    def _list(self, block: ItemList, at: At, before: int) -> None:
        if block.kind == "number" and at.parent.style == "list":
            self.lists.append(len(at.parent.path))
            at = replace(at, plain_list=look.LIST + len(self.lists))
        for place, item in enumerate(block.items, before + 1):
            self._item(item, block.kind, at.parent.child(place), at)

    def _item(self, item: Item, kind: str, label: Label, at: At) -> None:
        content = self.line(item.content)
        if item.key:
            mark = number(anchor(item.key))
            content = (
                f'<w:bookmarkStart w:id="{mark}" w:name="{anchor(item.key)}"/>{content}'
                f'<w:bookmarkEnd w:id="{mark}"/>'
            )
        keep = _keep(Paragraph(item.content))
        if kind == "number" and label.style != "list":
            style, extra, indent = _numbered(label, at)
            inner = replace(at, parent=label, indent=indent)
        else:
            style, numbers, level = _list_look(kind, label, at)
            indent = at.indent + self.step
            extra = _number(level, numbers) + _ind(indent, self.step)
            parent = label if kind == "number" else PLAIN
            inner = replace(at, parent=parent, indent=indent)
        self.put(style, content, keep + extra)
        self.blocks(item.blocks, inner)

    # --------------------------------------------------------------- tables

    def _table(self, table: Table, at: At) -> None:
        label, name = self.parts.labels[table.key], anchor(table.key)
        self.put("Caption", self.caption(self.words.table, label, name) + run(table.caption))
        self.grid(table, at)
        if not table.breakable:
            self.hold_rows(len(table.rows))

    def _framed(self, style: str, heading: str, blocks: tuple[Block, ...], at: At) -> None:
        """Write blocks in a table of one cell: a callout or a strong panel."""
        self.out.append(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{at.width}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0"'
            ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{at.width}"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
            f'<w:tcW w:w="{at.width}" w:type="dxa"/></w:tcPr>'
        )
        self.put("CalloutHeading", run(heading))
        self.blocks(blocks, replace(at, parent=PLAIN, indent=0, width=at.width - 216))
        if self.out[-1] == "</w:tbl>":
            self.put("Spacer", "")
        self.out.append("</w:tc></w:tr></w:tbl>")
        self.put("Spacer", "")

    # ---------------------------------------------------------- other kinds

    def _figure(self, figure: Figure, at: At) -> None:
        label, name = self.parts.labels[figure.key], anchor(figure.key)
        image = picture(figure, len(self.pictures) + 1)
        self.pictures.append(image)
        self.put("Figure", drawing(image, at.width))
        caption = self.caption(self.words.figure, label, name)
        self.put("FigureCaption", caption + run(figure.caption or figure.title))

    def _definitions(self, block: Definitions, at: At) -> None:
        for entry in block.entries:
            self.put("Definition", self._entry(entry), _ind(at.indent + self.step, self.step))

    def _entry(self, entry: Definition) -> str:
        term = run(entry.term, "<w:b/><w:bCs/>")
        if entry.key:
            mark, name = number(anchor(entry.key)), anchor(entry.key)
            term = (
                f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>{term}'
                f'<w:bookmarkEnd w:id="{mark}"/>'
            )
        return term + run(" ") + self.line(entry.meaning)

    def _side(self, side: Side, at: At) -> None:
        extra = "<w:pageBreakBefore/>" if self.out else ""
        self.put("Heading1", self.marked(side.key, run(side.title)), extra)
        inner = replace(at, parent=PLAIN, depth=at.depth + 1, owner=side.key)
        self.blocks(side.blocks, inner)

    def _panel(self, panel: Panel, at: At) -> None:
        if panel.strong:
            self._framed("KitPanel", panel.title, panel.blocks, at)
        else:
            self.put("PanelHeading", run(panel.title))
            self.blocks(panel.blocks, replace(at, parent=PLAIN, depth=at.depth + 1))


def _keep(paragraph: Paragraph) -> str:
    return "<w:keepNext/>" if leads(paragraph) else ""


def _ind(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _indent(at: At) -> str:
    return _ind(at.indent) if at.indent else ""


def _number(level: int, numbers: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbers}"/></w:numPr>'


def _numbered(label: Label, at: At) -> tuple[str, str, int]:
    """Give style, paragraph properties and text indent of a numbered clause or item."""
    if not label.path:
        return ("ClauseText" if at.indent else "Normal"), _indent(at), at.indent
    level = len(label.path) - 1
    style = f"Clause{level + 1}"
    if label.style == "annex":
        return style, _number(level, look.ANNEX), look.LEFT[level]
    return style, "" if level else _number(0, look.MAIN), look.LEFT[level]


def _heading_number(label: Label, level: int, *, plain: bool) -> str:
    """Give the numbering of a heading where it differs from its style's."""
    if label.kind == "annex":
        return _number(0, look.ANNEX) + _ind(0)
    if not label.path:
        return "" if plain or level > 1 else _number(0, 0) + _ind(0)
    depth = len(label.path) - 1
    if label.style == "annex":
        return _number(depth, look.ANNEX)
    return "" if depth == 0 and level == 1 else _number(depth, look.MAIN)


def _list_look(kind: str, label: Label, at: At) -> tuple[str, int, int]:
    """Give style, numbering and level of an item outside the clauses' numbers."""
    if kind == "number":
        return "ListNumber", at.plain_list, len(label.path) - 1
    if kind == "check":
        return "ListCheck", look.CHECK, 0
    return "ListBullet", look.BULLET, 0


def _comment_ends(notes: range) -> str:
    return "".join(
        f'<w:commentRangeEnd w:id="{note}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
        f'</w:rPr><w:commentReference w:id="{note}"/></w:r>'
        for note in notes
    )


def _contents_title(label: Label, section: Section, annex: str) -> str:
    if label.kind == "annex":
        return f"{annex}{NO_BREAK}{label.marker}. {section.title}"
    return f"{label.marker} {section.title}" if label.path else section.title
