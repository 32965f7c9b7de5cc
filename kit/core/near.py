"""Guess what an author meant when a word is nearly one of the known words."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """Give the one known word that ``word`` was probably meant to be, or None.

    Case, spaces, hyphens and underscores are ignored; one slip (a letter too many, missing,
    wrong, or two swapped) is forgiven for every four letters. Equal guesses go to the one
    that stands first in the alphabet, so the answer never depends on the order of ``known``.
    """
    wanted = _plain(word)
    allowed = max(1, len(wanted) // 4)
    best: tuple[int, str] | None = None
    for candidate in known:
        slips = _slips(wanted, _plain(candidate), allowed)
        if slips is not None and (best is None or (slips, candidate) < best):
            best = (slips, candidate)
    return None if best is None else best[1]


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter not in " -_")


def _slips(left: str, right: str, allowed: int) -> int | None:
    """Count insertions, deletions, changes and swaps; None above ``allowed`` or for all letters."""
    if abs(len(left) - len(right)) > allowed:
        return None
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, start=1):
        before, above, row = row, before, [i]
        for j, other in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > allowed:
            return None
    return row[-1] if row[-1] <= allowed and row[-1] < max(len(left), 1) else None
