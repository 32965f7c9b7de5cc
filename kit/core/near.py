"""Guess what an author meant when a word is nearly one of the known words."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_SHORTEST = 4
_FEW = 2
_ALIKE = 0.6
_IGNORED = " -_\u00a0\u200b\u2018\u2019\u201c\u201d"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Give the one known word that ``word`` was probably meant to be, or None.

    Case, spaces, hyphens, underscores and curly quotes are ignored; one slip (a letter too many,
    missing, wrong, or two swapped) is forgiven for every four letters. Equal guesses go to the
    one that stands first in the alphabet, so the answer never depends on the order of ``known``.
    """
    return min(_guesses(word, known), default=(0, None))[1]


def ask(word: str, known: Iterable[str]) -> str:
    """Give the question whether the nearest known word was meant, or empty text."""
    near = closest(word, known)
    return f"Did you mean {near}? " if near else ""


def akin(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that begins like ``word`` and shares most of its letters, or None.

    A wider guess than ``closest``: ``eligble`` is akin to ``eligibility``.
    """
    wanted = _plain(word)
    found = [
        (-_likeness(wanted, _plain(one)), one)
        for one in known
        if len(wanted) >= _SHORTEST and wanted[:_SHORTEST] == _plain(one)[:_SHORTEST]
    ]
    likeness, best = min(found, default=(0.0, None))
    return best if -likeness >= _ALIKE else None


def _likeness(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def certain(word: str, known: Iterable[str]) -> bool:
    """Tell whether ``word`` can only be a slip for one of the known words.

    No second word may be near, and what could turn the meaning around is never certain: another
    first letter (``inactive``), another digit (``room-2``), a very short word, many slips.
    """
    found = set(_guesses(word, known))
    if len(found) != 1:
        return False
    slips, candidate = found.pop()
    wanted, meant = _plain(word), _plain(candidate)
    if slips == 0:
        return True
    same_start = wanted[:1] == meant[:1] or wanted[:2] == meant[1::-1]
    small = slips <= _FEW and len(wanted) >= _SHORTEST
    return small and same_start and _digits(wanted) == _digits(meant)


def _guesses(word: str, known: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """Give every known word that is near, with the slips that it takes."""
    return _compared(word, tuple(known))


@lru_cache(maxsize=64)
def _compared(word: str, known: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Do the work of ``_guesses``; who asks for the nearest mostly asks next whether it's sure."""
    wanted = _plain(word)
    allowed = max(1, len(wanted) // 4)
    found = ((_slips(wanted, _plain(one), allowed), one) for one in known)
    return tuple((slips, one) for slips, one in found if slips is not None)


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())


@lru_cache(maxsize=2048)
def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter not in _IGNORED)


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
