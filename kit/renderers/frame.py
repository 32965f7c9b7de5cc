"""What every format puts around the words: marks of identity, header, footer and front page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kit.doctree.nodes import (
    Comment,
    Document,
    FillIn,
    Inline,
    Inlines,
    Paragraph,
    Reference,
    Signatory,
    Text,
)
from kit.doctree.numbering import Label, numbering, refer
from kit.doctree.text import Speller, clauses, normalize
from kit.doctree.words import Words, words

_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
_UNSAFE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD = re.compile(r"[\t\n\v\f\r\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|  ")


def printable(text: str) -> str:
    """Give ``text`` fit for every format: one space for each run, a mark for control signs.

    No-break spaces stay. A control sign that no format can hold becomes the replacement character,
    so that its loss is seen.
    """
    if not _ODD.search(text):
        return text
    return _UNSAFE.sub("\ufffd", _SPACE.sub(" ", text))


@lru_cache(maxsize=8192)
def anchor(key: str) -> str:
    """Give the name that marks ``key`` in a file: stable, short, safe in every format."""
    return f"_lk{hashlib.sha256(key.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A document with what all formats must agree on."""

    document: Document
    labels: Mapping[str, Label]
    words: Words
    speller: Speller

    @property
    def header(self) -> tuple[str, str]:
        """The two ends of the line at the top of each page: title and status, cut to fit."""
        return _short(self.document.title, 70), _short(self.document.meta.status, 50)

    @property
    def facts(self) -> tuple[str, ...]:
        """The lines under the title: whose it is and how it stands, and that counsel must read."""
        document, meta = self.document, self.document.meta
        letterhead = document.letterhead.lines if document.letterhead else ()
        above = (document.subtitle, meta.organization, *letterhead)
        plan = "" if meta.plan in above else meta.plan
        said = (meta.organization, plan, meta.status)
        return tuple(filter(None, (" · ".join(filter(None, said)), meta.counsel)))

    @property
    def footer(self) -> str:
        """The line at the foot of each page, up to the page number."""
        meta, labels = self.document.meta, self.words
        return " · ".join(
            (
                f"{labels.plan_version} {meta.plan_version}",
                f"{labels.program} {meta.program_hash[:12]}",
                f"{labels.kit} {meta.kit_version}",
                f"{labels.library} {meta.library_version}",
                f"{labels.as_of} {meta.as_of}",
            )
        )

    @property
    def card_footer(self) -> str:
        """The short line at the foot of a card."""
        meta = self.document.meta
        status = _short(meta.status, 40)
        return f"{status} · {self.words.version} {meta.plan_version} · {meta.program_hash[:12]}"

    @property
    def comments(self) -> tuple[tuple[str, Comment], ...]:
        """Every drafting note with the key of its clause, in document order."""
        return tuple(
            (clause.key, comment)
            for clause in clauses(self.document)
            for comment in clause.comments
        )


def frame(document: Document) -> Frame:
    """Give the frame of ``document``."""
    labels = numbering(document)
    vocabulary = words(document.language)
    return Frame(document, labels, vocabulary, Speller(labels, vocabulary))


def _short(text: str, limit: int) -> str:
    text = normalize(text)
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line of a signature block; without a value it is a space to fill in."""

    label: str
    value: str
    control: FillIn


def signature_lines(signatory: Signatory, labels: Words) -> Iterator[SignatureLine]:
    """Give the lines of one signature block, from signature to date."""
    key = signatory.key or anchor(f"{signatory.party}/{signatory.role}/{signatory.title}")
    yield SignatureLine(labels.signature, "", FillIn(f"{key}.signature", labels.signature))
    yield SignatureLine(labels.name, signatory.name, FillIn(f"{key}.name", labels.name))
    yield SignatureLine(labels.title, signatory.title, FillIn(f"{key}.title", labels.title))
    yield SignatureLine(labels.date, "", FillIn(f"{key}.date", labels.date, "date"))


def side_by_side(entries: tuple[FillIn, ...]) -> Iterator[tuple[FillIn, ...]]:
    """Give the lines of a form by row: many boxes in twos, a short line beside a longer one."""
    boxes = all(entry.kind == "tick" for entry in entries)
    twos = len(entries) > _FEW_BOXES and all(len(entry.label) < _SHORT_BOX for entry in entries)
    place = 0
    while place < len(entries):
        pair = entries[place : place + 2]
        together = twos if boxes else len(pair) > 1 and _beside(*pair)
        yield pair if together else pair[:1]
        place += 2 if together else 1


_FEW_BOXES, _SHORT_BOX = 3, 46


def _beside(first: FillIn, second: FillIn) -> bool:
    def is_short(entry: FillIn) -> bool:
        return entry.kind == "date" or entry.width == "short"

    return is_short(second) and not is_short(first) and first.kind != "tick"


def undecided_rows(parts: Frame) -> tuple[tuple[Inlines, ...], ...]:
    """Give the rows of the list of missing values: what, owner, due, and all its places.

    What the same office decides for several entries by the same time is one row.
    """
    found: dict[tuple[str, str, str], list[str]] = {}
    for missing in parts.document.undecided:
        what = missing.what or _spot(missing.where, parts)
        wheres = found.setdefault((what, missing.owner, missing.due), [])
        if missing.where and missing.where not in wheres:
            wheres.append(missing.where)
    return tuple(
        (*((Text(word),) for word in words), tuple(_places(wheres)))
        for words, wheres in found.items()
    )


def _spot(where: str, parts: Frame) -> str:
    label = parts.labels.get(where)
    if label is None:
        return ""
    return label.title or refer(label, parts.words)


def _places(wheres: list[str]) -> Iterator[Inline]:
    for place, where in enumerate(wheres):
        if place:
            yield Text(", ")
        yield Reference(where, bare=bool(place))


def leads(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph ends in a colon, so that it must stay with what follows."""
    last = paragraph.content[-1] if paragraph.content else None
    return isinstance(last, Text) and last.text.rstrip().endswith(":")
