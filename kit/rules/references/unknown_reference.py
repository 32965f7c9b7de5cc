"""A name must lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kit import catalog
from kit.clauses.library import paths as clause_files
from kit.core.near import certain, closest
from kit.deployment import targets
from kit.documents import outlines
from kit.model.walk import ENTRIES, Word, entries
from kit.rules import Context, Finding, rule

_ACTORS = ("participant", "community", "bystander")
_KINDS = {"actor": "partner", "partner_or_role": "partner"}
_WORDS = {"partner_or_role": "partner or partner role", "source": "source of money"}


@rule("REF-001", names=True)
def unknown_reference(context: Context) -> Iterator[Finding]:
    """A name leads to nothing in the plan."""
    known: dict[str, tuple[str, ...]] = {}
    for word in context.references:
        if word.names == "step":  # steps are known to their own path only; REF-003 looks
            continue
        if word.names not in known:
            known[word.names] = _known(context, word.names)
        if word.text not in known[word.names] and not _free(word):
            yield from _judged(word, known[word.names], context)


def _known(context: Context, kind: str) -> tuple[str, ...]:
    listed = _KINDS.get(kind, kind)
    if listed not in ENTRIES:
        return _of_the_kit(kind)
    names = tuple(entries(context.plan, listed))
    if kind == "actor":
        return (*names, *_ACTORS)
    return (*names, *catalog.partner_roles()) if kind == "partner_or_role" else names


@cache
def _of_the_kit(kind: str) -> tuple[str, ...]:
    if kind == "clause":
        return tuple(sorted({name for name, _ in clause_files()}))
    if kind == "document":
        return tuple(one.name for one in outlines())
    return tuple(one.name for one in targets())


def _free(word: Word) -> bool:
    """A consent may be declared as not needed."""
    return word.names == "consent" and word.text == "none"


def _judged(word: Word, known: tuple[str, ...], context: Context) -> Iterator[Finding]:
    kind = _KINDS.get(word.names, word.names)
    near = closest(word.text, known)
    if near is None and kind in ENTRIES and context.unread(*ENTRIES[kind]):
        return  # the entry may be among those that could not be read
    what = _WORDS.get(word.names, word.names)
    where = "of this plan" if kind in ENTRIES else "of the kit"
    do = f"Write the name of a {what} that is there"
    do += f", such as: {near or known[0]}." if known else f", or add the {what} first."
    says = f"'{word.text}' is no {what} {where}."
    sure = certain(word.text, known)
    yield Finding(word.pointer, says, do, suggestion=near, sure=sure)
