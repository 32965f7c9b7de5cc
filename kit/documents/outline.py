"""A document's outline: which clauses, in which order, repeated for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from kit.core import KitError, Stage
from kit.source import load

_HERE = Path(__file__).parent
Numbering = Literal["agreement", "directive", "plain"]


@dataclass(frozen=True, slots=True)
class Use:
    """One clause in an outline.

    Attributes:
        clause: Its id.
        for_each: Kind of entry that it is repeated for, or empty.
    """

    clause: str
    for_each: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section, annex, card side or panel of an outline.

    Attributes:
        key: Unique in the document.
        title: Heading by language.
        uses: Its clauses.
        parts: Sections within it.
        for_each: Kind of entry that the whole part is repeated for, or empty.
        annex: Whether it is an annex.
        new_page: Whether it starts a page.
        applies_when: Flags that must all hold.
        kind: ``section``, ``side`` or ``panel``.
        numbered: Whether it carries a number.
    """

    key: str
    title: Mapping[str, str]
    uses: tuple[Use, ...]
    parts: tuple[Part, ...]
    for_each: str
    annex: bool
    new_page: bool
    applies_when: tuple[str, ...]
    kind: str
    numbered: bool

    @property
    def fixed(self) -> bool:
        """Whether it stands in every document of the outline, so that others may refer to it."""
        return self.kind == "section" and not self.for_each and not self.applies_when


@dataclass(frozen=True, slots=True)
class Outline:
    """One document as data.

    Attributes:
        name: Folder name, such as ``mou``.
        title: By language; may hold one ``{name}`` for the entry's name.
        subtitle: By language.
        for_whom: Who uses it: ``parties``, ``officers``, ``participants``, ``community`` ...
        languages: Languages it comes in.
        for_each: Kind of entry that each gets its own document, or empty.
        due: Stage at which it must be complete.
        numbering: How clauses are numbered.
        layout: ``standard`` or ``card``.
        toc: Whether a table of contents is printed.
        parts: Sections, annexes, sides.
        applies_when: Flags that must hold for the document to be made at all.
        order: Place in the list of documents.
        gathers: Whether it speaks of the documents that come before it.
    """

    name: str
    title: Mapping[str, str]
    subtitle: Mapping[str, str]
    for_whom: str
    languages: tuple[str, ...]
    for_each: str
    due: Stage
    numbering: Numbering
    layout: Literal["standard", "card"]
    toc: bool
    parts: tuple[Part, ...]
    applies_when: tuple[str, ...]
    order: int
    gathers: bool

    def every_part(self) -> Iterator[Part]:
        """Give all parts, outer before inner."""
        stack = list(reversed(self.parts))
        while stack:
            part = stack.pop()
            yield part
            stack.extend(reversed(part.parts))

    def every_use(self) -> Iterator[tuple[Use, str]]:
        """Give all clauses with the kind of entry that each speaks about, or ``plan``."""
        stack = [(part, self.for_each or "plan") for part in reversed(self.parts)]
        while stack:
            part, outer = stack.pop()
            scope = part.for_each or outer
            for use in part.uses:
                yield use, use.for_each or scope
            stack.extend((inner, scope) for inner in reversed(part.parts))


@cache
def outlines() -> tuple[Outline, ...]:
    """Give every document's outline, in their order."""
    found = [_read(path) for path in sorted(_HERE.glob("*/document.yaml"))]
    return tuple(sorted(found, key=lambda outline: (outline.order, outline.name)))


def outline(name: str) -> Outline:
    """Give one outline.

    Raises:
        KitError: No document has that name.
    """
    for candidate in outlines():
        if candidate.name == name:
            return candidate
    known = ", ".join(candidate.name for candidate in outlines())
    raise KitError(f"There is no document '{name}'.", f"The kit makes: {known}.")


def _read(path: Path) -> Outline:
    data = cast("dict[str, object]", load(path.read_text(encoding="utf-8"), str(path)))
    return Outline(
        name=path.parent.name,
        title=_local(data.get("title")),
        subtitle=_local(data.get("subtitle")),
        for_whom=_word(data.get("for_whom")),
        languages=_words(data.get("languages")) or ("en",),
        for_each=_word(data.get("for_each")),
        due=Stage(_word(data.get("due"))),
        numbering=cast("Numbering", _word(data.get("numbering")) or "agreement"),
        layout="card" if data.get("layout") == "card" else "standard",
        toc=data.get("toc") == "yes",
        parts=_parts(data.get("parts")),
        applies_when=_words(data.get("applies_when")),
        order=int(_word(data.get("order")) or "99"),
        gathers=data.get("gathers") == "yes",
    )


def _parts(value: object) -> tuple[Part, ...]:
    return tuple(_part(item) for item in cast("tuple[dict[str, object], ...]", value or ()))


def _part(data: Mapping[str, object]) -> Part:
    return Part(
        key=_word(data.get("key")),
        title=_local(data.get("title")),
        uses=tuple(_use(item) for item in cast("tuple[object, ...]", data.get("clauses") or ())),
        parts=_parts(data.get("parts")),
        for_each=_word(data.get("for_each")),
        annex=data.get("annex") == "yes",
        new_page=data.get("new_page") == "yes",
        applies_when=_words(data.get("applies_when")),
        kind=_word(data.get("kind")) or "section",
        numbered=data.get("numbered") != "no",
    )


def _use(item: object) -> Use:
    if isinstance(item, dict):
        return Use(_word(item.get("clause")), _word(item.get("for_each")))
    return Use(_word(item), "")


def _local(value: object) -> Mapping[str, str]:
    if isinstance(value, str):
        return {"en": value, "es": value}
    return {k: str(v) for k, v in value.items()} if isinstance(value, dict) else {}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, (list, tuple)) else ()
