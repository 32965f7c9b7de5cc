"""A word of a vocabulary must be known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit import catalog
from kit.model.walk import Word
from kit.rules import Context, Finding, rule

_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")
_OWN_RULES = {"nibrs", "state"}


@rule("VAL-002", names=True)
def unknown_word(context: Context) -> Iterator[Finding]:
    """A word is not among the words known for its field."""
    for word in context.vocabulary_uses:
        if word.names in _OWN_RULES or word.names not in catalog.VOCABULARIES:
            continue
        known = tuple(catalog.vocabulary(word.names))
        if word.text not in known:
            yield _finding(word, known)


def _several(word: Word) -> list[str]:
    """Give the known words that one text names together, or none of them."""
    texts = [part for part in _BETWEEN.split(word.text) if part]
    parts = [catalog.meant(word.names, text)[0] for text in texts]
    known = [part for part in parts if part is not None]
    return known if len(known) == len(texts) > 1 else []


def _finding(word: Word, known: tuple[str, ...]) -> Finding:
    what = word.names.replace("_", " ")
    near, sure = catalog.meant(word.names, word.text)
    some = ", ".join(known[:6])
    do = f"Write {near}." if near else f"Write one of the known words, such as: {some}."
    if parts := _several(word):
        do = f"Write a list, with brackets around it and commas between: [{', '.join(parts)}]."
    return Finding(
        word.pointer, f"'{word.text}' is no known {what}.", do, suggestion=near, sure=sure
    )
