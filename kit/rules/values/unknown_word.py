"""A word of a vocabulary must be known."""

from __future__ import annotations

from collections.abc import Iterator

from kit import catalog
from kit.model.walk import Word
from kit.rules import Context, Finding, rule

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


def _finding(word: Word, known: tuple[str, ...]) -> Finding:
    what = word.names.replace("_", " ")
    near, sure = catalog.meant(word.names, word.text)
    some = ", ".join(known[:6])
    do = f"Write {near}." if near else f"Write one of the known words, such as: {some}."
    return Finding(
        word.pointer, f"'{word.text}' is no known {what}.", do, suggestion=near, sure=sure
    )
