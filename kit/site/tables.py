"""Make the tables of the site fit to be listened to and to be read on a narrow screen.

An extension of Python-Markdown, so that hand-written pages have it too: column heads and row heads
say what they head, and a table with many columns scrolls inside the page, by keyboard as well.
`mkdocs.yml` names it; nothing else of the kit needs Python-Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_NARROW = 2
"""Columns that always find room side by side."""


class Tables(Treeprocessor):
    """Gives every table its heads and its frame."""

    def run(self, root: ET.Element) -> None:
        """Change the tables below ``root`` in place."""
        for parent, index, label in list(_found(root)):
            table = parent[index]
            columns = _head(table)
            _rows(table)
            table.set("class", "rows")
            parent[index] = _framed(table, label, scrolls=columns > _NARROW)


class TablesExtension(Extension):
    """Registers ``Tables`` after the tables have been read and before their text is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Take part in the reading of a page."""
        md.treeprocessors.register(Tables(md), "lead-tables", 15)


def makeExtension(**settings: object) -> Extension:  # noqa: N802 - Python-Markdown's own name
    """Give the extension; Python-Markdown calls this."""
    return TablesExtension(**settings)


def _found(root: ET.Element) -> Iterator[tuple[ET.Element, int, str]]:
    """Give each table's parent, its place there, and the heading that it stands under."""
    label = "Table"
    for parent in root.iter():
        for index, child in enumerate(parent):
            if child.tag in _HEADINGS:
                label = "".join(child.itertext()).strip() or label
            elif child.tag == "table":
                yield parent, index, label


def _head(table: ET.Element) -> int:
    heads = table.findall("./thead/tr/th")
    for head in heads:
        head.set("scope", "col")
    return len(heads)


def _rows(table: ET.Element) -> None:
    """Make row heads of the first cells, where they tell the rows apart."""
    first = [row[0] for row in table.findall("./tbody/tr") if len(row) > 1]
    names = ["".join(cell.itertext()).strip() for cell in first]
    if len(set(names)) == len(names) and all(names):
        for cell in first:
            cell.tag = "th"
            cell.set("scope", "row")


def _framed(table: ET.Element, label: str, *, scrolls: bool) -> ET.Element:
    frame = ET.Element("div", {"class": "wide"})
    if scrolls:
        frame.attrib.update({"role": "group", "tabindex": "0", "aria-label": label})
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame
