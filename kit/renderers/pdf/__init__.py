"""A document as PDF/UA-1 and PDF/A-2a, set by typst from one static template."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

from kit.doctree.nodes import Document
from kit.renderers import typesetter
from kit.renderers.pdf import seal
from kit.renderers.pdf.lines import Node
from kit.renderers.pdf.page import model
from kit.renderers.pdf.streams import settle

_TEMPLATE = files(__package__).joinpath("page.typ").read_bytes()
_CARD_SIZES = ("9.5", "9", "8.5", "8")
"""Letter sizes of a card in points, tried in turn; none is below 8."""


def render(document: Document) -> bytes:
    """Give the document as a PDF file; a card in the largest letters that fit it.

    Raises:
        KitError: If typst is not installed.
    """
    return seal.seal(settle(typesetter.pdf(_TEMPLATE, _fitted(document), document.meta.as_of)))


def prepare() -> None:
    """Load what the first file would wait for.

    Raises:
        KitError: If typst is not installed.
    """
    typesetter.prepare()


def overflow(document: Document) -> tuple[str, ...]:
    """Give the keys of the sides of a card that need more than one page in letters of 8 points.

    Raises:
        KitError: If typst is not installed.
    """
    return _too_long({**model(document), "size": _CARD_SIZES[-1]})


def _fitted(document: Document) -> Node:
    filled = model(document)
    if document.layout == "card":
        for size in _CARD_SIZES:
            filled["size"] = size
            if not _too_long(filled):
                break
    return filled


def _too_long(filled: Node) -> tuple[str, ...]:
    marks = typesetter.query(_TEMPLATE, filled, "<side>")
    pages = [(str(mark["key"]), int(str(mark["page"]))) for mark in marks]
    return tuple(
        key
        for (key, page), (following, next_page) in pairwise(pages)
        if next_page - page > (1 if following else 0)
    )
