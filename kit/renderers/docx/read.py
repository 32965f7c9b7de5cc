"""Read a Word file that the kit wrote and others edited: each clause, and what was filled in.

The bookmarks say which clause a word belongs to, the identity part says what stood there. Tracked
changes are read both ways. A stranger's file is met with limits: no document types, no bombs.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from kit.core import KitError
from kit.doctree.text import fingerprint, normalize

_LIMIT = 64 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = "{urn:lead-kit:identity:1}"
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}p": "\n", f"{_W}tc": "\n"}
_HARD_SIGNS = {f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad"}
_SKIPPED_STYLES = {"NumberLabel", "CommentReference"}
_WORDLESS = {f"{_W}pPr", f"{_W}rPr", f"{_W}drawing", f"{_W}pict", f"{_W}sdtPr"}
_RESUMED = re.compile(r"_lk[0-9a-f]{16}r\d+")
_INSERTED = {f"{_W}ins", f"{_W}moveTo"}
_DELETED = {f"{_W}del", f"{_W}moveFrom"}


@dataclass(frozen=True, slots=True)
class ReturnedClause:
    """A clause or section of a returned file.

    Attributes:
        key: Its key in the document.
        clause: Id in the clause library; empty for a section.
        edition: Edition of that clause; empty for a section.
        sha256: Fingerprint of its words when the kit wrote the file.
        text: Its words with all tracked changes accepted; None when its bookmark is gone.
        before: Its words with all tracked changes rejected.
        pointers: Plan values it states.
    """

    key: str
    clause: str
    edition: str
    sha256: str
    text: str | None
    before: str
    pointers: tuple[str, ...]

    @property
    def edited(self) -> bool:
        """Whether its words differ from those the kit wrote."""
        return self.text is None or fingerprint(self.text) != self.sha256


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned file: what it was built from and what it says now."""

    key: str
    language: str
    plan_version: str
    program_hash: str
    clauses: tuple[ReturnedClause, ...]
    fill_ins: Mapping[str, str]


def read(data: bytes) -> Returned:
    """Give what a Word file of the kit says now.

    Raises:
        KitError: If it is no Word file, was not written by the kit, or is not safe to read.
    """
    parts = _parts(data)
    identity = next(filter(_is_identity, map(_parse, _custom(parts))), None)
    if identity is None:
        raise KitError(
            "This Word file was not written by the kit, or its identity was removed.",
            "Ask for the file as it was sent out, with its changes.",
        )
    body = _parse(parts["word/document.xml"])
    words = _Words({row.get("mark", "") for row in identity})
    words.walk(body)
    return Returned(
        identity.get("key", ""),
        identity.get("language", ""),
        identity.get("plan-version", ""),
        identity.get("program", ""),
        tuple(_clause(row, words) for row in identity),
        dict(_fill_ins(body)),
    )


def _parts(data: bytes) -> Mapping[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [
                entry
                for entry in archive.infolist()
                if re.fullmatch(r"word/document\.xml|customXml/item\d+\.xml", entry.filename)
            ]
            if sum(entry.file_size for entry in wanted) > _LIMIT:
                raise KitError("This Word file is larger than any agreement.")
            found = {entry.filename: archive.read(entry) for entry in wanted}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise KitError(
            "This is not a Word file (.docx).", "Save it as .docx and try again."
        ) from error
    if "word/document.xml" not in found:
        raise KitError("This is not a Word file (.docx).", "Save it as .docx and try again.")
    return found


def _custom(parts: Mapping[str, bytes]) -> Iterator[bytes]:
    return (content for name, content in sorted(parts.items()) if name.startswith("customXml/"))


def _parse(content: bytes) -> ET.Element:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise KitError("This Word file carries a document type, which no agreement needs.")
    try:
        return ET.fromstring(content)  # noqa: S314 - document types are refused above
    except ET.ParseError as error:
        raise KitError("This Word file is damaged.", "Ask for it again.") from error


def _is_identity(root: ET.Element) -> bool:
    return root.tag == f"{_ID}document"


def _clause(row: ET.Element, words: _Words) -> ReturnedClause:
    mark = row.get("mark", "")
    text = normalize("".join(words.after[mark])) if mark in words.seen else None
    return ReturnedClause(
        row.get("key", ""),
        row.get("clause", ""),
        row.get("edition", ""),
        row.get("sha256", ""),
        text,
        normalize("".join(words.before[mark])),
        tuple(pointer.text or "" for pointer in row),
    )


class _Words:
    """Sorts the words of a body by the last mark before them."""

    def __init__(self, marks: set[str]) -> None:
        self.after: dict[str, list[str]] = {mark: [] for mark in ("", *marks)}
        self.before: dict[str, list[str]] = {mark: [] for mark in ("", *marks)}
        self.seen: set[str] = set()
        self._mark = ""
        self._inserted = self._deleted = 0
        self._counting = False

    def walk(self, element: ET.Element) -> None:
        """Take the words of ``element`` and all below it."""
        tag = element.tag
        if tag == f"{_W}bookmarkStart":
            self._start(element.get(f"{_W}name", ""))
        elif tag in {f"{_W}t", f"{_W}delText"}:
            self._add(element.text or "")
        elif tag == f"{_W}instrText":
            self._counting = self._counting or (element.text or "").strip().startswith("SEQ ")
        elif tag == f"{_W}fldChar":
            self._counting = self._counting and element.get(f"{_W}fldCharType") != "end"
        elif tag in _HARD_SIGNS:
            self._add(_HARD_SIGNS[tag])
        elif not _skipped(element):
            self._inside(element)

    def _inside(self, element: ET.Element) -> None:
        tag = element.tag
        self._inserted += tag in _INSERTED
        self._deleted += tag in _DELETED
        self._add(_SPACES.get(tag, ""))
        for child in element:
            self.walk(child)
        self._inserted -= tag in _INSERTED
        self._deleted -= tag in _DELETED

    def _start(self, name: str) -> None:
        mark, resumed, _ = name.partition("r") if _RESUMED.fullmatch(name) else (name, "", "")
        if mark and mark in self.after:
            self._mark = mark
            if not resumed:
                self.seen.add(mark)
        elif resumed:
            self._mark = ""

    def _add(self, text: str) -> None:
        if not text or self._counting:
            return
        if not self._deleted:
            self.after[self._mark].append(text)
        if not self._inserted:
            self.before[self._mark].append(text)


def _skipped(element: ET.Element) -> bool:
    """Tell whether an element holds no words of a clause: properties, labels, controls."""
    tag = element.tag
    if tag in _WORDLESS:
        return True
    if tag == f"{_W}sdt":
        return element.find(f".//{_W}p") is None
    if tag == f"{_W}fldSimple":
        return element.get(f"{_W}instr", "").strip().startswith("SEQ ")
    if tag == f"{_W}r":
        style = element.find(f"{_W}rPr/{_W}rStyle")
        return style is not None and style.get(f"{_W}val") in _SKIPPED_STYLES
    if tag == f"{_W}tbl":
        return element.find(f".//{_W}pStyle[@{_W}val='SignatureLine']") is not None
    return False


def _fill_ins(body: ET.Element) -> Iterator[tuple[str, str]]:
    for control in body.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        if tag is None:
            continue
        empty = control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
        texts = control.iterfind(f"{_W}sdtContent//{_W}t")
        words = normalize("".join(text.text or "" for text in texts))
        yield tag.get(f"{_W}val", ""), "" if empty or words == "☐" else words
