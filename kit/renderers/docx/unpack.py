"""Open a Word file that came from anywhere: its parts, or a plain refusal.

A stranger's file is met with limits: no bombs, no document types, no second reading of one name.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

from kit.core import KitError

BODY = "word/document.xml"
COMMENTS = "word/comments.xml"
_LIMIT = 64 * 1024 * 1024
_MOST_PARTS = 4096
_DEEPEST = 200
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What the archive reader says of files that are no archive, are cut short, or are locked."""


def unpack(data: bytes, wanted: Callable[[str], bool] = lambda _: True) -> Mapping[str, bytes]:
    """Give the parts of a Word file whose names are wanted.

    Raises:
        KitError: If it is no Word file or is not safe to read.
    """
    if len(data) > _LIMIT or data.count(_DIRECTORY_ENTRY) > _MOST_PARTS:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if wanted(entry.filename)]
            if sum(entry.file_size for entry in entries) > _LIMIT:
                raise _too_large()
            found = {entry.filename: archive.read(entry) for entry in entries}
    except _BROKEN as error:
        raise _not_word() from error
    if BODY not in found:
        raise _not_word()
    if len(found) != len(entries):
        raise KitError("This Word file holds two parts of one name.", "Ask for it again.")
    return found


def parse(content: bytes) -> ET.Element:
    """Give the tree of one part.

    Raises:
        KitError: If it is no sound XML, carries a document type or is nested beyond all reason.
    """
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise KitError("This Word file carries a document type, which no agreement needs.")
        root = ET.fromstring(text)  # noqa: S314 - document types are refused above
    except (ET.ParseError, UnicodeDecodeError, ValueError) as error:
        raise KitError("This Word file is damaged.", "Ask for it again.") from error
    if _is_deeper(root, _DEEPEST):
        raise KitError("This Word file is nested deeper than any agreement.")
    return root


def _is_deeper(root: ET.Element, limit: int) -> bool:
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _too_large() -> KitError:
    return KitError("This Word file is larger than any agreement.")


def _not_word() -> KitError:
    return KitError("This is not a Word file (.docx).", "Save it as .docx and try again.")
