"""Read the words of a built file back, to tell an edit from a file that was only saved again."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator

_LARGEST = 50_000_000
_TEXT = {"md", "html", "txt", "sql", "csv", "svg", "json", "yaml", "yml"}
_PIECE = re.compile(
    r"<w:(?:t|delText)(?: [^>]*)?>(?P<text>[^<]*)<"
    r'|<w:fldChar [^>]*w:fldCharType="(?P<mark>begin|end)"'
    r"|(?P<open><w:fldSimple(?:>| [^>]*[^/>]>))|(?P<close></w:fldSimple>)"
    r"|(?P<gap><w:(?:tab|br)\b[^>]*/>)|(?P<stop></w:p>)"
)
"""What of a Word file's text matters here; Word and LibreOffice both write these tags so."""


def words(path: str, content: bytes) -> str | None:
    """Give what a file says, free of what a program changes on its own.

    Args:
        path: The file's name; its ending tells the format.
        content: Its bytes.

    Returns:
        The words, or None where only the bytes can be compared.
    """
    ending = path.rpartition(".")[2].lower()
    if ending in _TEXT:
        return _plain(content)
    if ending == "docx":
        return _document(content)
    return None


def _plain(content: bytes) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip("\n")


def _document(content: bytes) -> str | None:
    """Give the paragraphs of a Word file, without the results of fields that Word renews."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            part = archive.getinfo("word/document.xml")
            if part.file_size > _LARGEST:
                return None
            raw = archive.read(part)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return None
    try:
        said = "".join(_said(raw.decode()))
    except UnicodeDecodeError:
        return None
    paragraphs = (" ".join(line.split()) for line in said.split("\n"))
    return "\n".join(text for text in paragraphs if text)


def _said(xml: str) -> Iterator[str]:
    """Give the text piece by piece, a line break after each paragraph; deleted text counts."""
    depth = 0
    for piece in _PIECE.finditer(xml):
        kind = piece.lastgroup
        if kind == "stop":
            yield "\n"
        elif kind in {"mark", "open", "close"}:
            depth += -1 if kind == "close" or piece["mark"] == "end" else 1
        elif depth == 0:
            yield " " if kind == "gap" else html.unescape(piece["text"]).replace("\n", " ")
