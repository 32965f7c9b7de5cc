"""Write local text for a plan from what people changed, ready to be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kit.documents.overriding import LOCAL, original_of
from kit.renderers.docx.pieces import Line
from kit.review.redline.changes import Change, Redline
from kit.review.redline.template import (
    Template,
    compare,
    heading_of,
    only_values,
    template,
)

_ESCAPED = re.compile(r"([\\*\[\]{}<>_`#])")
_STARTS = re.compile(
    r"^(?:\|\s*|(?:[-+>]|\\\*|\d+(?:\.\d+)*[.)]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))\s+)(?=\S)"
)
_UNPRINTED = re.compile(r"[^\n -~\u00a1-\ud7ff\uf900-\ufffd\U00010000-\U0010ffff]")
_BARS = re.compile(r"^[-+|>]+$")
_LEVEL = re.compile(r"Clause(\d)")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_OMITTED = {"en": "Reserved.", "es": "Reservado."}
_TO_WRITE = "To be written."


_Marks: TypeAlias = dict[int, tuple[int, str, bool]]
"""By a word's place: where its value ends, how it is written, whether it stands alone."""


@dataclass(frozen=True, slots=True)
class Override:
    """Local text for a plan.

    Attributes:
        id: Its short name.
        clause: The clause that it replaces; empty for an added one.
        edition: The edition that it replaces; empty for an added one.
        after: The clause that an added one follows; empty otherwise.
        text: The text; limited Markdown.
        owner: Who made the edit, where the file tells.
        notes: What whoever pastes it must know.
        original: Fingerprint of the clause that it replaces, where the file was sent with it.
    """

    id: str
    clause: str
    edition: str
    after: str
    text: str
    owner: str
    notes: tuple[str, ...]
    original: str = ""


def overrides(redline: Redline) -> Iterator[Override]:
    """Give the local texts that would make a plan say what a returned file says."""
    used: dict[str, int] = {}
    for change in redline.changes:
        found = _override(change, redline.returned.language)
        if found is not None:
            count = used[found.id] = used.get(found.id, 0) + 1
            name = found.id if count == 1 else f"{found.id}-{count}"
            yield replace(found, id=name)


def _override(change: Change, language: str) -> Override | None:
    if change.clause in {"", LOCAL} or change.kind in {"moved", "signature"}:
        return None
    owner = ", ".join(change.authors)
    base, _, local = change.edition.partition("+")
    notes = list(_notes(change, local))
    if change.kind == "inserted":
        name = _slug(f"{change.clause}-added")
        text = _paragraphs(change.lines, {})
        return Override(name, "", "", change.clause, text, owner, tuple(notes))
    text = _OMITTED[language]
    found = _template(change, language)
    if change.kind == "edited":
        if found and only_values(found, compare(found.words, change.after.split())):
            return None
        text = _text(change, found, language)
        if found is None:
            notes.append("plan values stand in it as plain words; put {{names}} back by hand")
    name = _slug(f"{change.clause}-{LOCAL}")
    original = original_of(change.clause) if found else ""
    return Override(name, change.clause, base, "", text, owner, tuple(notes), original)


def _notes(change: Change, local: str) -> Iterator[str]:
    if local:
        yield "replaces local text that the plan has for this clause already"
    if "@" in change.key:
        yield f"edited for '{change.key.partition('@')[2]}' alone, but it will hold for every entry"
    if any(line.style.startswith("Table") for line in change.lines):
        yield "its table can't be local text; change the plan's values instead"


def _template(change: Change, language: str) -> Template | None:
    if change.before is None or LOCAL in change.edition:
        return None
    return template(change.clause, change.edition, language, change.before)


def _text(change: Change, found: Template | None, language: str) -> str:
    words = change.after.split()
    heading = (found.heading if found else heading_of(change.clause, language)).split()
    skipped = len(heading) if heading and words[: len(heading)] == heading else 0
    marks: _Marks = {0: (skipped, "", False)} if skipped else {}
    if found:
        compared = compare(found.words, words)
        for slot in found.slots:
            span = compared.whole(slot.start, slot.end)
            if span:
                marks[span[0]] = (span[1], f"{slot.lead}{slot.markup}{slot.tail}", slot.alone)
    if not change.lines:
        return _line(" ".join(_filled(words, 0, marks)))
    return _paragraphs(change.lines, marks)


def _paragraphs(lines: Sequence[Line], marks: _Marks) -> str:
    """Give paragraphs in the dialect of clauses; ``marks`` puts values in place of words."""
    found: list[str] = []
    place = 0
    level = _level(lines[0]) if lines else 0
    for at, line in enumerate(lines):
        words = line.after.split()
        text = _line(" ".join(_filled(words, place, marks)))
        alone = marks.get(place, (0, "", False))[2]
        place += len(words)
        if text:
            lead = _lead(line, level) if at and not alone else ""
            tight = lead and found and found[-1].startswith(lead[:2])
            found += [f"{lead}{text}"] if tight or not found else ["", f"{lead}{text}"]
    return "\n".join(found)


def _filled(words: Sequence[str], place: int, marks: _Marks) -> Iterator[str]:
    """Give the words of a paragraph that starts at ``place``, values by their names."""
    at = place
    held = [start for start, (end, _, _) in marks.items() if start < place < end]
    if held:
        at = marks[held[0]][0]
    while at < place + len(words):
        end, markup, _ = marks.get(at, (0, "", False))
        if end:
            yield markup
            at = end
        else:
            yield _ESCAPED.sub(r"\\\1", words[at - place])
            at += 1


def _line(text: str) -> str:
    """Give a paragraph that begins with no sign that the dialect would take for a list."""
    text = " ".join(_UNPRINTED.sub(" ", text).split())
    while _STARTS.match(text):
        text = _STARTS.sub("", text)
    return "" if _BARS.match(text) else text


def _lead(line: Line, level: int) -> str:
    if line.style.startswith("ListCheck"):
        return "- [ ] "
    if line.style.startswith("ListBullet"):
        return "- "
    numbered = line.style.startswith("ListNumber") or _level(line) > level
    return "1. " if numbered else ""


def _level(line: Line) -> int:
    found = _LEVEL.match(line.style)
    return int(found[1]) if found else 0


def _slug(text: str) -> str:
    return _NOT_IN_SLUG.sub("-", text.lower()).strip("-")


# ------------------------------------------------------------------- YAML


def yaml(redline: Redline, document: str) -> str:
    """Give all local texts as YAML for the plan's ``documents`` section; empty without any."""
    found = tuple(overrides(redline))
    if not found:
        return ""
    language = redline.returned.language
    lines = ["documents:", "  overrides:"]
    for one in found:
        lines += _entry(one, document, language)
    return "\n".join(lines) + "\n"


def _entry(one: Override, document: str, language: str) -> Iterator[str]:
    yield from (f"    # Note: {note}." for note in one.notes)
    yield f"    - id: {one.id}"
    yield f"      document: {document}"
    if one.after:
        yield f"      after: {one.after}"
    else:
        yield f"      clause: {one.clause}"
        yield f"      edition: {_quoted(one.edition)}"
        if one.original:
            yield f"      original: {_quoted(one.original)}"
    yield "      text:"
    yield f"        {language}: |-"
    yield from (f"          {line}".rstrip() for line in one.text.split("\n"))
    yield f"      reason: {_quoted(_TO_WRITE)}"
    yield f"      owner: {_quoted(_plain(one.owner) or _TO_WRITE)}"


def _plain(text: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", text).split())


def _quoted(text: str) -> str:
    """Give text in double quotes, which every YAML reader takes as it stands."""
    return json.dumps(text, ensure_ascii=False)
