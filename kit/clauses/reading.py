"""Measure how hard text is to read: the school grade of English, the ease of Spanish.

English goes by Flesch and Kincaid, Spanish by the scale of Szigriszt Pazos (INFLESZ), on which 55
to 65 is normal and more is easier. Syllables are counted by rule, so a result is an estimate, good
for comparing texts and for keeping to a limit.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kit.clauses.library import Clause

_FACT = re.compile(r"\{\{[^}]*\}\}|\[\[[^\]]*\]\]")
_MARKS = re.compile(r"[*_`]|^\s*(?:-|\d+\.)\s+", re.MULTILINE)
_STOP = re.compile(r"[.!?:;]+(?=\s|$)|\n{2,}|\n(?=\s*-)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
_WEAK = str.maketrans("", "", "iuyü")


def grade(clause: Clause) -> float:
    """Give the school grade of a clause's own words, each fact counted as one short word."""
    return grade_of(_FACT.sub("this", clause.text))


def ease(clause: Clause) -> float:
    """Give the ease of a Spanish clause's own words, each fact counted as one short word."""
    return ease_of(_FACT.sub("esto", clause.text))


def grade_of(text: str) -> float:
    """Give the school grade of plain English text; 0 where there are no words."""
    length, weight = _measured(text, _syllables)
    return 0.39 * length + 11.8 * weight - 15.59 if length else 0.0


def ease_of(text: str) -> float:
    """Give the ease of plain Spanish text, higher is easier; 100 where there are no words."""
    length, weight = _measured(text, _sounds)
    return 206.835 - 62.3 * weight - length if length else 100.0


def _measured(text: str, syllables: Callable[[str], int]) -> tuple[float, float]:
    """Give words for each sentence and syllables for each word; zeros where there are none."""
    sentences = [one for one in _STOP.split(_MARKS.sub("", text)) if one and _WORD.search(one)]
    words = [word for one in sentences for word in _WORD.findall(one)]
    if not words:
        return 0.0, 0.0
    return len(words) / len(sentences), sum(map(syllables, words)) / len(words)


def _syllables(word: str) -> int:
    small = word.lower()
    count = len(_VOWELS.findall(small))
    silent = small.endswith("e") and not small.endswith(("le", "ee", "ye")) and count > 1
    return max(1, count - silent)


def _sounds(word: str) -> int:
    """Count the syllables of a Spanish word: weak vowels without an accent join their neighbors."""
    groups = _VOWELS.findall(word.lower())
    return max(1, sum(max(1, len(group.translate(_WEAK))) for group in groups))
