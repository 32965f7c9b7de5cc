"""Tell which clauses of a written file people have edited since, by their words."""

from __future__ import annotations

from kit.renderers import markdown
from kit.renderers.docx import read as word
from kit.renderers.html import read as web

WHOLE_FILE = "the whole file"
"""Stands for the clauses where a file tells no clause apart."""


def edited(path: str, data: bytes) -> tuple[str, ...]:
    """Give the keys of the clauses that were edited by hand; empty when nobody did.

    A PDF is taken as never edited. Files of other kinds are unknown and never edited either.

    Args:
        path: Name of the file; its ending tells its kind.
        data: What it holds now.

    Raises:
        KitError: If a Word file cannot be read or was not written by the kit.
    """
    if path.endswith(".docx"):
        return tuple(clause.key for clause in word.read(data).clauses if clause.edited)
    if path.endswith(".html"):
        return web.read(data).edited
    if path.endswith(".md"):
        return () if markdown.sealed(data) else (WHOLE_FILE,)
    return ()
