"""A document as one self-contained, accessible HTML file: no scripts, no outside requests."""

from __future__ import annotations

from kit.doctree.nodes import Document
from kit.renderers.frame import frame
from kit.renderers.html import seal
from kit.renderers.html.page import Page


def render(document: Document) -> bytes:
    """Give the document as a UTF-8 HTML file."""
    return seal.seal(Page(frame(document)).page().encode())
