"""Name the shapes that the reader hands on: what was written, and where each piece stands."""

from __future__ import annotations

from typing import TypeAlias

Tree: TypeAlias = "str | tuple[Tree, ...] | dict[str, Tree] | None"
"""What an author wrote: nothing (None), text, a list, or named values."""

# Offsets count characters from the start of the file's text. They are kept as bare tuples,
# told apart by length, because a plan has thousands of them and most are never asked for.

Span: TypeAlias = tuple[int, int]
"""Start and end of a scalar."""

Branch: TypeAlias = "tuple[int, int, dict[str, Entry] | list[Spot]]"
"""Start and end of a mapping or list, and what it holds."""

Spot: TypeAlias = "Span | Branch"
"""Where a value stands."""

Entry: TypeAlias = "tuple[int, int, int, int] | tuple[int, int, Branch]"
"""Where a key stands (start, end), then its value: start and end, or a branch."""


def value_spot(entry: Entry) -> Spot:
    """Give the place of the value that an entry holds."""
    return entry[2] if len(entry) == 3 else entry[2:]  # noqa: PLR2004 - shapes differ by length


def entry_of(start: int, end: int, spot: Spot) -> Entry:
    """Join the place of a key with the place of its value."""
    return (start, end, *spot) if len(spot) == 2 else (start, end, spot)  # noqa: PLR2004 - as above
