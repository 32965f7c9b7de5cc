"""Find the plan's values in the words of a clause, so that edits can be told from new values.

The library's text has named gaps; the words that a clause had at first fill them. Comparing both
gives where each value stood; comparing with the edited words gives what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TypeAlias

from kit.clauses import clause, paths
from kit.doctree import markdown
from kit.doctree.nodes import Paragraph, Text
from kit.doctree.text import Speller, normalize, run_in
from kit.doctree.words import words

_GAP = re.compile(r"\{\{\s*([a-z][a-z0-9_.]*)\s*\}\}|(\[\[[^\[\]\n]+\]\])")
_ALONE = re.compile(r"^\{\{[a-z][a-z0-9_.]*\}\}$", re.MULTILINE)
_SIGN = "\ue000"
_END = "\ue001"
_Span: TypeAlias = tuple[int, tuple[int, int]]
_SIGNED = re.compile(f"{_SIGN}([0-9]+){_END}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A plan value or cross-reference in the words of a clause.

    Attributes:
        markup: How clause text writes it, such as ``{{plan.title}}``.
        start: Its first word's place, from 0.
        end: The place after its last word.
        lead: Signs of the clause itself at the start of the first word, such as a bracket.
        tail: Signs of the clause itself at the end of the last word, such as a stop.
        alone: It is a list or a table, or a paragraph of its own.
    """

    markup: str
    start: int
    end: int
    lead: str = ""
    tail: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What became of a plan value: its name, its words at first and now."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Template:
    """The words of a clause at first, with the plan's values in them.

    Attributes:
        heading: The run-in heading at their start; empty without one.
        words: The words, heading included.
        slots: Where values and cross-references stand among them.
    """

    heading: str
    words: tuple[str, ...]
    slots: tuple[Slot, ...]


def template(name: str, edition: str, language: str, said: str) -> Template | None:
    """Give the values in the words that a clause had; None where the library can't tell."""
    if (name, language) not in paths():
        return None
    source = clause(name, language)
    if source.edition != edition:
        return None
    gaps: list[str] = []

    def sign(found: re.Match[str]) -> str:
        gaps.append(found[0] if found[1] is None else f"{{{{{found[1]}}}}}")
        return f"{_SIGN}{len(gaps) - 1}{_END}"

    title, text = (_GAP.sub(sign, part) for part in (source.title, source.text))
    speller = Speller({}, words(language))
    blocks = markdown.parse(text, lambda _: (Text(""),))
    whole = " ".join((run_in(_plain(title)) if title else "", *map(speller.own, blocks)))
    spans = _spans(normalize(whole), said)
    if spans is None:
        return None
    alone = {found[0] for found in _ALONE.finditer(source.text)}
    slots = tuple(replace(slot, alone=slot.markup in alone) for slot in _slots(gaps, said, spans))
    return Template(heading_of(name, language), tuple(said.split()), slots)


def heading_of(name: str, language: str) -> str:
    """Give the run-in heading of a clause; empty without one, or when plan values stand in it."""
    title = clause(name, language).title if (name, language) in paths() else ""
    return run_in(_plain(title)) if title and not _GAP.search(title) else ""


def _plain(title: str) -> str:
    (block,) = markdown.parse(title, lambda _: (Text(""),))
    found = block.content if isinstance(block, Paragraph) else ()
    return "".join(node.text for node in found if isinstance(node, Text)).rstrip(".")


def _spans(whole: str, said: str) -> list[_Span] | None:
    """Give the characters that fill each gap; None when the words don't fit the text."""
    pieces = _SIGNED.split(whole)
    if not said.startswith(pieces[0].rstrip()):
        return None
    place = len(pieces[0])
    spans: list[_Span] = []
    literals = pieces[2::2]
    for at, (gap, literal) in enumerate(zip(pieces[1::2], literals, strict=True)):
        last = at == len(literals) - 1
        end = _next(said, literal, place, last=last)
        if end is None:
            return None
        start, stop = end
        spans.append((int(gap), (place, start)))
        place = stop
    return spans


def _next(said: str, literal: str, place: int, *, last: bool) -> tuple[int, int] | None:
    """Give where a literal stands after a value; the value may have taken its stop."""
    for wording in dict.fromkeys((literal, literal.removeprefix("."))):
        if last and said.endswith(wording) and len(said) - len(wording) >= place:
            return len(said) - len(wording), len(said)
        start = said.find(wording, place) if wording.strip() else -1
        if not last and start >= 0:
            return start, start + len(wording)
    return None


def _slots(gaps: Sequence[str], said: str, spans: Sequence[_Span]) -> Iterator[Slot]:
    for gap, (first, last) in spans:
        if said[first:last].strip():
            head, rest = said[:first], said[last:]
            lead = "" if head[-1:].isspace() else head.split(" ")[-1]
            tail = rest.split(" ", 1)[0]
            start = len(head.split()) - bool(lead)
            yield Slot(gaps[gap], start, len(said[:last].split()), lead, tail)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Edited words beside those that were there.

    Attributes:
        before: Words at first.
        after: Words now.
        steps: What became of each stretch: kind, from and to at first, from and to now.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    steps: tuple[tuple[str, int, int, int, int], ...]

    @property
    def removed(self) -> int:
        """How many words went."""
        return sum(end - start for kind, start, end, _, _ in self.steps if kind != "equal")

    def whole(self, start: int, end: int) -> tuple[int, int] | None:
        """Give where a stretch of the first words stands now; None when it is no longer whole."""
        for kind, first, last, begin, _ in self.steps:
            if kind == "equal" and first <= start and end <= last:
                return begin + start - first, begin + end - first
        return None

    def instead(self, start: int, end: int) -> str:
        """Give the words that stand now where a stretch of the first words stood."""
        found: list[str] = []
        for kind, first, last, begin, stop in self.steps:
            if first >= end or (last <= start and first != last) or last < start:
                continue
            skip, over = max(start - first, 0), max(last - end, 0)
            within = (begin + skip, stop - over) if kind == "equal" else (begin, stop)
            found += self.after[slice(*within)]
        return " ".join(found)


def compare(before: Sequence[str], after: Sequence[str]) -> Comparison:
    """Compare two rows of words."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return Comparison(tuple(before), tuple(after), tuple(matcher.get_opcodes()))


def values(found: Template, compared: Comparison) -> Iterator[Value]:
    """Give the plan values whose words were changed."""
    for slot in found.slots:
        if slot.markup.startswith("{{") and compared.whole(slot.start, slot.end) is None:
            before = " ".join(found.words[slot.start : slot.end])
            after = compared.instead(slot.start, slot.end)
            yield Value(slot.markup[2:-2], _bare(before, slot), _bare(after, slot))


def _bare(text: str, slot: Slot) -> str:
    return text.removeprefix(slot.lead).removesuffix(slot.tail)


def only_values(found: Template, compared: Comparison) -> bool:
    """Tell whether nothing but plan values was changed."""
    slots = [slot for slot in found.slots if slot.markup.startswith("{{")]
    return all(
        any(slot.start <= start and end <= slot.end for slot in slots)
        for kind, start, end, _, _ in compared.steps
        if kind != "equal"
    )
