"""The parts of a line: words, references, marks and spaces to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Words, taken literally; runs of white space read as one space."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A live cross-reference to a section, clause, item, table or figure by its key.

    It reads "Section 3.2", with a no-break space, or the target's title when that has no number.
    ``bare`` leaves the word away: "3.2".
    """

    target: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the document; without text it shows the address."""

    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class UndecidedBox:
    """A visible mark where a value is missing: "To be decided by <owner>".

    Attributes:
        owner: Who decides, as words ("the prosecutor"); may be empty.
        what: What is missing ("intake deadline"); may be empty.
        pointer: The plan value, as people read pointers.
    """

    owner: str
    what: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class FillIn:
    """A space that people fill in at signing or in use; Word shows a control that reads back.

    Attributes:
        id: Stable name of the control, unique in the document.
        label: What belongs there; shown to assistive technology and as the prompt.
        kind: A line of text, a date, or a tick box.
        width: How long the line is on paper.
    """

    id: str
    label: str
    kind: Literal["text", "date", "tick"] = "text"
    width: Literal["short", "medium", "long"] = "medium"


@dataclass(frozen=True, slots=True)
class Verify:
    """The mark "verify with counsel" behind a citation that counsel has not checked."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph or cell."""


Inline: TypeAlias = Text | Reference | Link | UndecidedBox | FillIn | Verify | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]
