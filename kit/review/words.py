"""Read the words of a built file back, to tell an edit from a file that was only saved again."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST = 50_000_000
_TEXT = {"md", "html", "txt", "sql", "csv", "svg", "json", "yaml", "yml"}
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


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
    if _DOCTYPE.search(raw[:1000]):
        return None
    try:
        root = ET.fromstring(raw)  # noqa: S314 - a part with a document type is refused above
    except ET.ParseError:
        return None
    paragraphs = (" ".join("".join(_runs(each)).split()) for each in root.iter(f"{_W}p"))
    return "\n".join(text for text in paragraphs if text)


def _runs(paragraph: ET.Element) -> Iterator[str]:
    depth = 0
    simple = {run for field in paragraph.iter(f"{_W}fldSimple") for run in field.iter(f"{_W}r")}
    for run in paragraph.iter(f"{_W}r"):
        for part in run:
            if part.tag == f"{_W}fldChar":
                depth += {"begin": 1, "end": -1}.get(part.get(f"{_W}fldCharType", ""), 0)
            elif depth == 0 and run not in simple:
                yield _said(part)


def _said(part: ET.Element) -> str:
    """Give the text of one piece of a run; deleted text is an edit and counts."""
    if part.tag in {f"{_W}t", f"{_W}delText"}:
        return part.text or ""
    return " " if part.tag in {f"{_W}tab", f"{_W}br"} else ""
