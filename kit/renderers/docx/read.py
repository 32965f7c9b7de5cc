"""Read a Word file that the kit wrote and others edited: each clause, and what was filled in.

The bookmarks say which clause a word belongs to, the identity part says what stood there. Tracked
changes are read both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from kit.core import KitError
from kit.doctree.text import fingerprint, normalize
from kit.renderers.docx import seal, unseen
from kit.renderers.docx.pieces import Line, Note, Reader
from kit.renderers.docx.unpack import BODY, COMMENTS, parse, unpack

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = "{urn:lead-kit:identity:1}"


@dataclass(frozen=True, slots=True)
class ReturnedClause:
    """A clause or section of a returned file.

    Attributes:
        key: Its key in the document.
        clause: Id in the clause library; empty for a section.
        edition: Edition of that clause; empty for a section.
        cite: The number that it had when the kit wrote the file; empty without one.
        sha256: Fingerprint of its words when the kit wrote the file.
        pointers: Plan values that it states.
        lines: Its paragraphs as they stand now, tracked changes with them.
        place: Where its bookmark stands among the others, from 0; None when that is gone.
    """

    key: str
    clause: str
    edition: str
    cite: str
    sha256: str
    pointers: tuple[str, ...]
    lines: tuple[Line, ...]
    place: int | None

    @property
    def text(self) -> str | None:
        """Its words with all tracked changes accepted; None when its bookmark is gone."""
        return None if self.place is None else said(self.lines)

    @property
    def before(self) -> str:
        """Its words with all tracked changes rejected."""
        return normalize("\n".join(line.before for line in self.lines))

    @property
    def renumbered(self) -> bool:
        """Whether only numbers of cross-references differ, which Word renews by itself."""
        restored = normalize("\n".join(line.restored for line in self.lines))
        return self.text != restored and fingerprint(restored) == self.sha256

    @property
    def edited(self) -> bool:
        """Whether its words differ from those the kit wrote."""
        if self.text is None:
            return True
        return fingerprint(self.text) != self.sha256 and not self.renumbered


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned file: what it was built from and what it says now.

    Attributes:
        key: The document, such as ``mou``.
        language: Its language.
        plan_version: Version of the plan that it was built from.
        program_hash: Hash of that plan's content.
        kit_version: Version of the kit that built it.
        library_version: Version of the clause library.
        content_hash: Hash of what it said when it was built.
        clauses: Its clauses and sections, in the order in which they were built.
        fill_ins: What was filled in, by the name of the control.
        notes: Comments that people wrote.
        around: Words that belong to no clause: the first page and the signature blocks.
        sealed: Whether not one byte of its parts has changed since it was built.
        signers: Paragraphs of its signature blocks, each with the key of the clause that asks for
            them, without what was filled in.
        beside: Words outside of the body's own text: page heads and feet, notes, boxes.
        hidden: Words of the body that nobody can see.
    """

    key: str
    language: str
    plan_version: str
    program_hash: str
    kit_version: str
    library_version: str
    content_hash: str
    clauses: tuple[ReturnedClause, ...]
    fill_ins: Mapping[str, str]
    notes: tuple[Note, ...]
    around: str
    sealed: bool
    signers: tuple[tuple[str, Line], ...] = ()
    beside: frozenset[str] = frozenset()
    hidden: tuple[str, ...] = ()


def said(lines: tuple[Line, ...]) -> str:
    """Give the normalized words of some lines, all tracked changes accepted."""
    return normalize("\n".join(line.after for line in lines))


def read(data: bytes) -> Returned:
    """Give what a Word file of the kit says now.

    Raises:
        KitError: If it is no Word file, was not written by the kit, or is not safe to read.
    """
    parts = unpack(data)
    identity = _identity(parts)
    body = parse(parts[BODY])
    reader = Reader({row.get("mark", ""): row.get("cite", "") for row in identity})
    reader.walk(body)
    get = identity.get
    keys = {row.get("mark", ""): row.get("key", "") for row in identity}
    return Returned(
        key=get("key", ""),
        language=get("language", ""),
        plan_version=get("plan-version", ""),
        program_hash=get("program", ""),
        kit_version=get("kit", ""),
        library_version=get("library", ""),
        content_hash=get("content", ""),
        clauses=_from_their_starts([_clause(row, reader) for row in identity]),
        fill_ins=dict(_fill_ins(body)),
        notes=tuple(_notes(parts, identity, reader)),
        around=said((*reader.lines[""], *reader.signatures)),
        sealed=seal.sealed(parts),
        signers=tuple((keys.get(mark, ""), line) for mark, line in reader.signers),
        beside=unseen.beside(parts),
        hidden=unseen.hidden(parts),
    )


def _identity(parts: Mapping[str, bytes]) -> ET.Element:
    custom = (name for name in sorted(parts) if re.fullmatch(r"customXml/item\d+\.xml", name))
    for name in custom:
        root = parse(parts[name])
        if root.tag == f"{_ID}document":
            return root
    raise KitError(
        "This Word file was not written by the kit, or its identity was removed.",
        "Ask for the file as it was sent out, with its changes.",
    )


def _clause(row: ET.Element, reader: Reader) -> ReturnedClause:
    mark = row.get("mark", "")
    return ReturnedClause(
        row.get("key", ""),
        row.get("clause", ""),
        row.get("edition", ""),
        row.get("cite", ""),
        row.get("sha256", ""),
        tuple(pointer.text or "" for pointer in row),
        tuple(reader.lines[mark]),
        reader.seen.get(mark),
    )


def _from_their_starts(clauses: list[ReturnedClause]) -> tuple[ReturnedClause, ...]:
    """Give clauses with words that somebody typed at their very start, before their bookmark.

    Such words open a paragraph that the bookmark cuts, behind a clause that is whole without them.
    """
    for at in range(len(clauses) - 1):
        one, after = clauses[at : at + 2]
        typed, own = one.lines[-1:], after.lines[:1]
        follows = one.place is not None and after.place == one.place + 1
        if typed and own and follows and typed[0].cut:
            rest = one.lines[:-1]
            if fingerprint(said(rest)) == one.sha256:
                whole = Line(own[0].style, [*typed[0].pieces, *own[0].pieces], own[0].cut)
                clauses[at] = replace(one, lines=rest)
                clauses[at + 1] = replace(after, lines=(whole, *after.lines[1:]))
    return tuple(clauses)


def _notes(parts: Mapping[str, bytes], identity: ET.Element, reader: Reader) -> Iterator[Note]:
    if COMMENTS not in parts:
        return
    keys = {row.get("mark", ""): row.get("key", "") for row in identity}
    for comment in parse(parts[COMMENTS]).iter(f"{_W}comment"):
        words = normalize(" ".join(text.text or "" for text in comment.iter(f"{_W}t")))
        mark = reader.noted.get(comment.get(f"{_W}id", ""))
        author = comment.get(f"{_W}author", "")
        yield Note(author, words, keys.get(mark or "", ""))


def _fill_ins(body: ET.Element) -> Iterator[tuple[str, str]]:
    for control in body.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        if tag is None:
            continue
        empty = control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
        texts = control.iterfind(f"{_W}sdtContent//{_W}t")
        words = normalize("".join(text.text or "" for text in texts))
        yield tag.get(f"{_W}val", ""), "" if empty or words == "☐" else words
