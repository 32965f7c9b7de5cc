"""A document as PDF/UA-1 and PDF/A-2a, set by typst from one static template."""

from __future__ import annotations

import itertools
from importlib.resources import files

from kit.doctree.nodes import Document
from kit.renderers import typesetter
from kit.renderers.pdf.page import model
from kit.renderers.pdf.streams import settle

_TEMPLATE = files(__package__).joinpath("page.typ").read_bytes()


def render(document: Document) -> bytes:
    """Give the document as a PDF file.

    Raises:
        KitError: If typst is not installed.
    """
    return settle(typesetter.pdf(_TEMPLATE, model(document), document.meta.as_of))


def overflow(document: Document) -> tuple[str, ...]:
    """Give the keys of the sides of a card that need more than one page.

    Raises:
        KitError: If typst is not installed.
    """
    marks = typesetter.query(_TEMPLATE, model(document), "<side>")
    pages = [(str(mark["key"]), int(str(mark["page"]))) for mark in marks]
    return tuple(
        key
        for (key, page), (following, next_page) in itertools.pairwise(pages)
        if next_page - page > (1 if following else 0)
    )
