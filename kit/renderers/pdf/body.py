"""Blocks as the template's model."""

from __future__ import annotations

import re

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definition,
    Definitions,
    Fields,
    Figure,
    FillIn,
    Inlines,
    Item,
    ItemList,
    Panel,
    Paragraph,
    Section,
    Side,
    Signatory,
    Signatures,
    Table,
    Text,
)
from kit.doctree.numbering import PLAIN, Label, below, kind_word, starts
from kit.doctree.text import callout_title, run_in
from kit.renderers.columns import bold_heads, figures, turned, weights
from kit.renderers.frame import Frame, anchor, leads, side_by_side, signature_lines
from kit.renderers.pdf.lines import Json, Node, inlines, safe

_TALL_CELL = 1600  # letters that fill a good third of the page in a cell as wide as the page
_WHOLE_CALLOUT = 900
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PAGE = (614, 770)
"""Width and height that a drawing may take, in pixels, of which 96 are an inch."""


class Body:
    """Turns the blocks of one document into the template's model."""

    def __init__(self, parts: Frame) -> None:
        self.parts = parts
        self.words = parts.words
        self._first_side = True

    def blocks(self, blocks: tuple[Block, ...], parent: Label, depth: int) -> list[Json]:
        """Give blocks under ``parent``; ``depth`` is the level of a heading here.

        Neighboring numbered clauses become one list, so that their numbers are its labels.
        """
        found: list[Json] = []
        run: list[Clause] = []
        for block, before in starts(blocks, parent):
            if isinstance(block, Clause) and self.parts.labels[block.key].path:
                run.append(block)
                continue
            found += self._run(run, depth)
            run = []
            if isinstance(block, Signatures | Fields):
                _hold_last(found)
            if isinstance(block, Section):
                found += self._section(block, depth)
            elif isinstance(block, ItemList):
                found.append(self._list(block, parent, before))
            else:
                found.append(self._block(block, depth))
        return [*found, *self._run(run, depth)]

    def _run(self, clauses: list[Clause], depth: int) -> list[Json]:
        if not clauses:
            return []
        markers: list[Json] = [self.parts.labels[clause.key].marker for clause in clauses]
        items: list[Json] = [
            {"id": anchor(clause.key), "b": self._clause(clause, depth)} for clause in clauses
        ]
        return [{"k": "clauses", "markers": markers, "items": items}]

    def _block(self, block: Block, depth: int) -> Node:
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Clause):
            return {"k": "clause", "id": anchor(block.key), "b": self._clause(block, depth)}
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Figure):
            return self._figure(block)
        if isinstance(block, Callout):
            return self._callout(block, depth)
        return self._rarer(block, depth)

    def _rarer(self, block: Block, depth: int) -> Node:
        if isinstance(block, Definitions):
            return {"k": "terms", "entries": [self._term(entry) for entry in block.entries]}
        if isinstance(block, Signatures):
            return {"k": "sign", "parties": [self._signatory(party) for party in block.parties]}
        if isinstance(block, Fields):
            rows: list[Json] = [list(map(_field, row)) for row in side_by_side(block.entries)]
            return {"k": "fields", "rows": rows}
        if isinstance(block, Panel | Side):
            return self._panel(block, depth)
        return {"k": "break"}

    def _line(self, content: Inlines) -> list[Json]:
        return inlines(content, self.parts)

    def _paragraph(self, paragraph: Paragraph) -> Node:
        node: Node = {"k": "p", "c": self._line(paragraph.content)}
        if paragraph.role != "body":
            node["role"] = paragraph.role
        if leads(paragraph):
            node["sticky"] = True
        return node

    def _section(self, section: Section, depth: int) -> list[Json]:
        label = self.parts.labels[section.key]
        number = label.marker
        if label.kind == "annex":
            number = f"{kind_word(label, self.words)} {number}."
        title = safe(f"{number} {section.title}" if number else section.title)
        head: Node = {
            "k": "h",
            "depth": min(depth, 6),
            "id": anchor(section.key),
            "title": title,
            "new": section.new_page,
        }
        blocks: list[Json] = [head, *self.blocks(section.blocks, PLAIN, depth + 1)]
        if depth == 1 and turned(section, self.parts.speller):
            head["new"] = False
            return [{"k": "turned", "b": blocks}]
        return blocks

    def _clause(self, clause: Clause, depth: int) -> list[Json]:
        lead: list[Json] = []
        if clause.heading:
            lead = [{"k": "t", "t": safe(run_in(clause.heading)), "s": True}, " "]
        lead += [
            {"k": "note", "a": safe(note.author), "t": safe(note.text)} for note in clause.comments
        ]
        blocks = clause.blocks
        found: list[Json] = []
        if blocks and isinstance(blocks[0], Paragraph):
            first = self._paragraph(blocks[0])
            first["c"] = [*lead, *self._line(blocks[0].content)]
            found, blocks = [first], blocks[1:]
        elif lead:
            found = [{"k": "p", "c": lead, "sticky": True}]
        return found + self.blocks(blocks, below(self.parts.labels[clause.key]), depth)

    def _list(self, block: ItemList, parent: Label, before: int) -> Node:
        numbered = block.kind == "number"
        labels = [parent.child(before + place) for place in range(1, len(block.items) + 1)]
        items: list[Json] = [
            self._item(item, label if numbered else PLAIN)
            for item, label in zip(block.items, labels, strict=True)
        ]
        node: Node = {"k": "list", "kind": block.kind, "items": items}
        if numbered:
            node["markers"] = [label.marker for label in labels]
        return node

    def _item(self, item: Item, label: Label) -> Node:
        return {
            "id": anchor(item.key) if item.key else "",
            "c": self._line(item.content),
            "b": self.blocks(item.blocks, label, 6),
        }

    def _table(self, table: Table) -> Node:
        label = self.parts.labels[table.key]
        shares = weights(table, self.parts.speller)
        rows: list[Json] = [self.row(row, shares) for row in table.rows]
        widths: list[Json] = list(shares)
        return {
            "k": "table",
            "id": anchor(table.key),
            "number": f"{self.words.table} {label.cite}.",
            "caption": safe(table.caption),
            "header": [self._line(cell) for cell in table.header],
            "rows": rows,
            "rowhead": bold_heads(table),
            "weights": widths,
            "figures": list(figures(table, self.parts.speller)),
            "breakable": table.breakable,
        }

    def row(self, cells: tuple[Inlines, ...], shares: tuple[int, ...]) -> Json:
        """Give one row; only one that could outgrow a page may split."""
        tall = any(
            sum(len(node.text) for node in cell if isinstance(node, Text))
            > _TALL_CELL * share / sum(shares)
            for cell, share in zip(cells, shares, strict=True)
        )
        return {"c": [self._line(cell) for cell in cells], "split": tall}

    def _figure(self, figure: Figure) -> Node:
        label = self.parts.labels[figure.key]
        return {
            "k": "figure",
            "id": anchor(figure.key),
            "number": f"{self.words.figure} {label.cite}.",
            "caption": safe(figure.caption or figure.title),
            "svg": figure.svg,
            "high": _is_high(figure.svg),
            "alt": safe(f"{figure.title}. {figure.description}"),
        }

    def _callout(self, callout: Callout, depth: int) -> Node:
        return {
            "k": "callout",
            "title": safe(callout_title(callout, self.words)),
            "b": self.blocks(callout.blocks, PLAIN, depth),
            "breakable": len(self.parts.speller.own(callout)) > _WHOLE_CALLOUT,
        }

    def _term(self, entry: Definition) -> Node:
        return {
            "id": anchor(entry.key) if entry.key else "",
            "term": safe(entry.term),
            "c": self._line(entry.meaning),
        }

    def _signatory(self, signatory: Signatory) -> Node:
        lines: list[Json] = [
            {"label": safe(line.label), "value": safe(line.value)}
            for line in signature_lines(signatory, self.words)
        ]
        return {"party": safe(signatory.party), "role": safe(signatory.role), "lines": lines}

    def _panel(self, panel: Panel | Side, depth: int) -> Node:
        node: Node = {
            "title": safe(panel.title),
            "depth": min(depth, 6),
            "b": self.blocks(panel.blocks, PLAIN, depth + 1),
        }
        if isinstance(panel, Panel):
            return {**node, "k": "panel", "strong": panel.strong}
        first, self._first_side = self._first_side, False
        return {
            **node,
            "k": "side",
            "key": panel.key,
            "id": anchor(panel.key),
            "first": first,
        }


def _is_high(svg: str) -> bool:
    """Tell whether a drawing leaves no room on its page for caption and lead-in."""
    found = _SIZE.search(svg)
    if found is None:
        return False
    wide, high = float(found[1]), float(found[2])
    return high * min(1.0, _PAGE[0] / wide) > _PAGE[1]


def _field(entry: FillIn) -> Node:
    return {
        "label": safe(entry.label),
        "tick": entry.kind == "tick",
    }


def _hold_last(found: list[Json]) -> None:
    """Keep the paragraph before lines to fill in or to sign on their page."""
    last = found[-1] if found else None
    if isinstance(last, dict) and last["k"] == "p":
        last["sticky"] = True
