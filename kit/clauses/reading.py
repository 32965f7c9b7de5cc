"""Measure how hard clause text is to read: the Flesch-Kincaid school grade."""

from __future__ import annotations

import re

from kit.clauses.library import Clause

_FACT = re.compile(r"\{\{[^}]*\}\}|\[\[[^\]]*\]\]")
_MARKS = re.compile(r"[*_`]|^\s*(?:-|\d+\.)\s+", re.MULTILINE)
_STOP = re.compile(r"[.!?:;]+(?=\s|$)|\n{2,}|\n(?=\s*-)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyáéíóúü]+")


def grade(clause: Clause) -> float:
    """Give the school grade of a clause's own words, each fact counted as one short word."""
    return grade_of(_FACT.sub("this", clause.text))


def grade_of(text: str) -> float:
    """Give the school grade of plain text; 0 where there are no words."""
    sentences = [one for one in _STOP.split(_MARKS.sub("", text)) if one and _WORD.search(one)]
    words = [word for one in sentences for word in _WORD.findall(one)]
    if not words:
        return 0.0
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    small = word.lower()
    count = len(_VOWELS.findall(small))
    silent = small.endswith("e") and not small.endswith(("le", "ee", "ye")) and count > 1
    return max(1, count - silent)
