"""A document as a Word file: native numbering, live references, comments, controls, identity."""

from __future__ import annotations

from kit.doctree.nodes import Document
from kit.renderers.docx.package import pack, parts
from kit.renderers.docx.pages import content
from kit.renderers.frame import frame


def render(document: Document) -> bytes:
    """Give the document as a Word file.

    Raises:
        KitError: If the document has drawings and typst, which pictures them, is not installed.
    """
    about = frame(document)
    body, text = content(about)
    return pack(parts(about, body, text))
