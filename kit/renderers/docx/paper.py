"""Paragraphs, tables, form lines and signature blocks as WordprocessingML."""

from __future__ import annotations

from dataclasses import dataclass

from kit.doctree.nodes import Fields, FillIn, Signatory, Signatures, Table
from kit.doctree.numbering import NO_BREAK, Label
from kit.renderers.columns import bold_heads, figures, weights
from kit.renderers.docx import look
from kit.renderers.docx.lines import Lines, blank, field, number, run, styled, tick
from kit.renderers.frame import Frame, anchor, side_by_side, signature_lines


@dataclass(frozen=True, slots=True)
class At:
    """Where a block stands.

    Attributes:
        parent: Label that numbered items count from.
        depth: Level of a heading here, from 1.
        indent: Left edge of the text, in twentieths of a point.
        width: Width of the text in the same unit.
        plain_list: Number of the plain numbered list around it, or 0.
        owner: Key of the clause or section that its words belong to.
    """

    parent: Label
    depth: int
    indent: int
    width: int
    plain_list: int = 0
    owner: str = ""


class Paper(Lines):
    """Holds what is written and knows the plain shapes: paragraphs, tables, forms."""

    def __init__(self, parts: Frame) -> None:
        super().__init__(parts)
        self.out: list[str] = []
        self.owner = ""
        self.turned = False
        self.turns = False
        self._resumed = 0

    def marked(self, key: str, content: str) -> str:
        """Give ``content`` within the bookmark of ``key``; the words that follow belong to it."""
        self.owner = key
        name = anchor(key)
        mark = number(name)
        return (
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{mark}"/>'
        )

    def resume(self, key: str) -> None:
        """Mark that the words that follow belong to ``key`` again."""
        self.owner = key
        self._resumed += 1
        name = f"{anchor(key)}r{self._resumed}"
        mark = number(name)
        self.out.append(
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/><w:bookmarkEnd w:id="{mark}"/>'
        )

    def put(self, style: str, content: str, extra: str = "") -> None:
        """Write a paragraph of ``style`` with further paragraph properties."""
        self.out.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>')

    def close(self, marks: str) -> None:
        """Write ``marks`` at the end of the last paragraph, or after the last table."""
        if self.out and self.out[-1].endswith("</w:p>"):
            self.out[-1] = f"{self.out[-1][:-6]}{marks}</w:p>"
        else:
            self.out.append(marks)

    def turn(self, *, turned: bool) -> bool:
        """Go on with pages turned or upright; tell whether that begins a page."""
        if turned == self.turned:
            return False
        setting = look.section(self.parts.document, turned=self.turned)
        self.turns = True
        self.turned = turned
        for place in range(len(self.out) - 1, -1, -1):
            if self.out[place].startswith("<w:p>"):
                self.out[place] = self.out[place].replace("</w:pPr>", f"{setting}</w:pPr>", 1)
                return True
        self.out.append(f"<w:p><w:pPr>{setting}</w:pPr></w:p>")
        return True

    def hold_last(self) -> None:
        """Keep the last paragraph on the page of what follows."""
        if self.out and self.out[-1].startswith("<w:p>") and "<w:keepNext/>" not in self.out[-1]:
            head, style, rest = self.out[-1].partition('"/>')
            self.out[-1] = f"{head}{style}<w:keepNext/>{rest}"

    def caption(self, word: str, label: Label, name: str) -> str:
        """Give the numbered start of a caption, marked for cross-references."""
        mark = number(name)
        counter = field(f"SEQ {word} \\* ARABIC", styled(label.cite, "NumberLabel"))
        return (
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>'
            f'{styled(word + NO_BREAK, "NumberLabel")}{counter}<w:bookmarkEnd w:id="{mark}"/>'
            f"{styled('. ', 'NumberLabel')}"
        )

    def grid(self, table: Table, at: At) -> None:
        """Write a table without its caption; its header row repeats and its rows do not split."""
        shares = weights(table, self.parts.speller)
        widths = [at.width * share // sum(shares) for share in shares]
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        first = 1 if table.row_header else 0
        jcs = [_RIGHT if right else "" for right in figures(table, self.parts.speller)]
        looks = ["TableText"] * len(table.header)
        looks[0] = "TableRowHead" if bold_heads(table) else "TableText"
        head = "".join(
            _cell(width, "TableHead", self.line(cell), jc)
            for width, cell, jc in zip(widths, table.header, jcs, strict=True)
        )
        self.out.append(
            '<w:tbl><w:tblPr><w:tblStyle w:val="KitTable"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
        )
        for row in table.rows:
            cells = "".join(
                _cell(width, look, self.line(cell), jc)
                for width, look, cell, jc in zip(widths, looks, row, jcs, strict=True)
            )
            self.out.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        self.out.append("</w:tbl>")
        self.put("Spacer", "")

    def hold_rows(self, rows: int) -> None:
        """Keep the last table, which has ``rows`` rows under its head, on one page."""
        for place in range(len(self.out) - 2 - rows, len(self.out) - 3):
            for style in ("TableText", "TableRowHead"):
                mark = f'<w:pStyle w:val="{style}"/>'
                self.out[place] = self.out[place].replace(mark, f"{mark}<w:keepNext/>")

    def fields(self, block: Fields) -> None:
        """Write lines to fill in, in a few groups that stay on one page each."""
        rows = list(side_by_side(block.entries))
        for place, row in enumerate(rows, 1):
            keep = "<w:keepNext/>" if place % _GROUP and place < len(rows) else ""
            content = _TAB.join(map(self._entry_line, row))
            if row[0].kind == "tick":
                self.put("TickLine", content, keep)
            else:
                self.put("FormLine", content, keep + (_PAIRED if len(row) > 1 else ""))

    def _entry_line(self, entry: FillIn) -> str:
        if entry.kind == "tick":
            return tick(entry.id, entry.label) + run(f" {entry.label}")
        return run(f"{entry.label} ") + blank(entry, self.words.tag, "\t")

    def signatures(self, block: Signatures, at: At) -> None:
        """Write signature blocks side by side, none of them split by a page end."""
        width = at.width // 2
        self.out.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{width * 2}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0"'
            ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{width}"/><w:gridCol w:w="{width}"/></w:tblGrid>'
        )
        for place in range(0, len(block.parties), 2):
            pair = block.parties[place : place + 2]
            roles = any(party.role for party in pair)
            cells = "".join(self._signatory(party, width, roles=roles) for party in pair)
            if place + 1 == len(block.parties):
                cells += _cell(width, "Normal", "")
            self.out.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        self.out.append("</w:tbl>")
        self.put("Spacer", "")

    def _signatory(self, party: Signatory, width: int, *, roles: bool) -> str:
        """Give one block; where its neighbor has a role, its lines start as low as that one's."""
        outer, self.out = self.out, []
        self.put("SignatureParty", run(party.party))
        if roles:
            self.put("SignatureRole", run(party.role))
        for line in signature_lines(party, self.words):
            value = self._signed(line.value, line.control)
            last = '<w:keepNext w:val="0"/>' if line.control.kind == "date" else ""
            self.put("SignatureLine", run(line.label) + _TAB + value, last)
        inner, self.out = self.out, outer
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(inner)}</w:tc>'

    def _signed(self, value: str, control: FillIn) -> str:
        if value:
            return run(value)
        if control.id.endswith(".signature"):
            return _TAB
        return blank(control, self.words.tag, "\t")


_TAB = "<w:r><w:tab/></w:r>"
_RIGHT = '<w:jc w:val="right"/>'
_GROUP = 12
_PAIRED = (
    '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="5900"/>'
    '<w:tab w:val="left" w:pos="6140"/></w:tabs>'
)


def _cell(width: int, style: str, content: str, extra: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p></w:tc>'
    )
