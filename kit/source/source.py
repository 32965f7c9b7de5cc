"""Keep a plan as it was written: its data, and the place of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kit.core import Diagnostic, Place, Pointer
from kit.source.lines import Lines
from kit.source.positions import Found, extent, follow, head
from kit.source.tree import Entry, Tree
from kit.source.wording import span


@dataclass(frozen=True)
class Source:
    """A plan as written: text, not yet judged.

    Attributes:
        data: What the plan says, by section.
        files: The text of each file by name, the main file first.
        roots: File, and place in it, of each section.
        spoiled: Values that didn't reach ``data`` as written; a diagnostic has said why.
    """

    data: dict[str, Tree]
    files: Mapping[str, str]
    roots: Mapping[str, tuple[str, Entry]] = field(repr=False)
    spoiled: frozenset[Pointer] = frozenset()

    @cached_property
    def _lines(self) -> dict[str, Lines]:
        return {name: Lines(text) for name, text in self.files.items()}

    def _find(self, pointer: Pointer) -> tuple[str, Found] | None:
        root = self.roots.get(str(pointer[0])) if pointer else None
        return (root[0], follow(root[1], pointer[1:])) if root else None

    def _written_as(self, pointer: Pointer) -> Pointer:
        """Give the pointer of a lone text for that of the first item of the list it stands for."""
        if pointer[-1:] != (0,) or self.has(pointer):
            return pointer
        at = self._find(pointer[:-1])
        start, end, *inner = at[1].spot if at else (0, 0)
        lone = at is not None and at[1].exact and not inner and start < end
        return pointer[:-1] if lone else pointer

    def has(self, pointer: Pointer) -> bool:
        """Tell whether the author wrote this key or list item, if only with nothing in it."""
        found = self._find(pointer)
        return found[1].exact if found else not pointer

    def place(self, pointer: Pointer, *, key: bool = False) -> Place:
        """Give the span of a value, or of what stands nearest to it.

        Where the value is missing, its parent's key stands for it; for a list item, which has
        no key, its first entry does; for a missing section, the start of the main file. A lone
        text in place of a list is the list's first item.

        Args:
            pointer: The value.
            key: Give the span of its key instead.
        """
        pointer = pointer if key else self._written_as(pointer)
        at = self._find(pointer)
        if at is None:
            return Place(next(iter(self.files)), 1, 1, 1, 1)
        file, found = at
        text = self.files[file]
        if found.exact and not key:
            start, end = extent(text, found.spot)
        else:
            start, end = found.key or head(text, found.spot)
        return span(file, self._lines[file], start, end)

    def written(self, pointer: Pointer) -> str | None:
        """Give the text of a scalar without its quotes, or None when there is none."""
        pointer = self._written_as(pointer)
        at = self._find(pointer)
        if at is None or not at[1].exact:
            return None
        value: Tree = self.data
        for step in pointer:
            value = value[step]  # type: ignore[index] # the path was just followed
        if value is None:
            start, end = at[1].spot[:2]
            return self.files[at[0]][start:end]
        return value if isinstance(value, str) else None

    def line(self, file: str, number: int) -> str:
        """Give one line of a file, counted from 1, without its break."""
        return self._lines[file].line(number)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a plan.

    Attributes:
        source: The plan as written, or None when a file could not be read to its end.
        diagnostics: What is wrong with the files, in the order in which they were read.
        files: The text of each file by name, for showing; also of those that were refused.
    """

    source: Source | None
    diagnostics: tuple[Diagnostic, ...]
    files: Mapping[str, str]
