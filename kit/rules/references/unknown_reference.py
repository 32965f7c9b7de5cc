"""A name must lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kit import catalog
from kit.core.near import closest
from kit.model.walk import ENTRIES, Word, entries, references
from kit.rules import Context, Finding, rule

_ACTORS = ("participant", "community", "bystander")
_BESIDES = {"clause", "document", "target", "step"}


@rule("REF-001")
def unknown_reference(context: Context) -> Iterator[Finding]:
    """A name leads to nothing in the plan."""
    known: dict[str, tuple[str, ...]] = {}
    for word in references(context.values):
        if word.names in _BESIDES:
            continue
        if word.names not in known:
            known[word.names] = _known(context, word.names)
        if word.text not in known[word.names] and not _free(word):
            yield _finding(word, known[word.names])


def _known(context: Context, kind: str) -> tuple[str, ...]:
    listed = {"actor": "partner", "partner_or_role": "partner"}.get(kind, kind)
    names = tuple(entries(context.plan, listed)) if listed in ENTRIES else ()
    if kind == "actor":
        return (*names, *_ACTORS)
    return (*names, *catalog.partner_roles()) if kind == "partner_or_role" else names


def _free(word: Word) -> bool:
    """A consent may be declared as not needed."""
    return word.names == "consent" and word.text == "none"


def _finding(word: Word, known: tuple[str, ...]) -> Finding:
    what = word.names.replace("partner_or_role", "partner or partner role").replace("_", " ")
    near = closest(word.text, known)
    do = f"Write the id of a {what} that the plan has"
    do += f", such as: {near or known[0]}." if known else f", or add the {what} first."
    return Finding(word.pointer, f"'{word.text}' is no {what} of this plan.", do, suggestion=near)
