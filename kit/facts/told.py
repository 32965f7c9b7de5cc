"""What a fact says, and which plan values stand behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kit.core import Pointer, Undecided
from kit.doctree.nodes import Block, Inlines, Text

if TYPE_CHECKING:
    from kit.facts.dossier import Dossier
    from kit.model.fields import Model
    from kit.model.plan import Plan

Said: TypeAlias = "Inlines | tuple[Block, ...] | bool"
"""Words within a line, blocks that stand alone, or the answer of a flag."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Whom a fact speaks about: the whole plan, or one entry of it, in one language.

    Attributes:
        plan: The plan.
        language: ``en`` or ``es``.
        scope: ``plan`` or the kind of entry: ``party``, ``agency``, ``path``, ``body`` ...
        entry: The entry, or None for the plan.
        pointer: Where the entry stands.
        dossier: All documents of the plan, for the one that speaks of the others.
    """

    plan: Plan
    language: str = "en"
    scope: str = "plan"
    entry: Model | None = None
    pointer: Pointer = ()
    dossier: Dossier | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The value of a fact with its provenance.

    Attributes:
        value: What it says.
        pointers: Plan values that it rests on.
        missing: Values that nobody has decided yet; ``value`` shows a box for each.
    """

    value: Said
    pointers: tuple[Pointer, ...] = ()
    missing: tuple[Undecided, ...] = ()


def words(text: str, *pointers: Pointer) -> Told:
    """Tell plain words."""
    return Told((Text(text),), pointers)


def blocks(content: Iterable[Block], *pointers: Pointer) -> Told:
    """Tell blocks that stand alone."""
    return Told(tuple(content), pointers)


def flag(answer: bool, *pointers: Pointer) -> Told:  # noqa: FBT001 - the answer is the value
    """Tell whether a condition holds."""
    return Told(answer, pointers)
