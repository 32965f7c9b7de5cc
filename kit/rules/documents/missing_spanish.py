"""Whoever reads a document in Spanish must not fall into English."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer, show
from kit.doctree.text import clauses
from kit.documents import Outline, assemble, instances, outlines
from kit.documents.identity import meta
from kit.model.shared import LocalText
from kit.rules import Context, Finding, rule
from kit.rules.context import each

_SPANISH = "es"
_LONGEST = 60


@rule("DOC-001", proof=True)
def missing_spanish(context: Context) -> Iterator[Finding]:
    """A text that participants or neighbors read in Spanish has no Spanish."""
    untold = dict(_untold(context))
    if not untold or _SPANISH not in (context.plan.plan.languages or ()):
        return
    read = dict(_read(context))
    for at, text in untold.items():
        names = [name for name, places in read.items() if _stands(at, places)]
        if names:
            where = " and ".join(f"'{name}'" for name in names)
            yield Finding(at, f"\u201c{_short(text)}\u201d has no Spanish, and {where} prints it.")


def _untold(context: Context) -> Iterator[tuple[Pointer, str]]:
    for value in context.values:
        group = value.group
        if not isinstance(group, LocalText) or value.shape.name != _SPANISH:
            continue
        if group.en and not group.es:
            yield value.pointer[:-1], group.en


def _read(context: Context) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the places whose values each Spanish document prints."""
    about = meta(context.plan, _SPANISH, "")
    for outline in outlines():
        if _SPANISH in outline.languages:
            places = {
                pointer
                for one in instances(context.plan, outline)
                if one.scene.language == _SPANISH
                for clause in clauses(assemble(one, about))
                for pointer in clause.pointers
            }
            name = outline.title["en"].replace("{plan}", context.plan.plan.title)
            yield name, frozenset(places | set(_further(context, outline)))


def _further(context: Context, outline: Outline) -> Iterator[str]:
    """Give places that are printed outside of clause text: headings, and local text."""
    used = {use.clause for use, _ in outline.every_use()}
    if any(part.for_each == "consent" for part in outline.parts):
        yield from (show((*at, "title")) for at, _ in context.consents)
    texts = context.plan.documents.overrides if context.plan.documents else None
    for at, entry in each(texts, "documents", "overrides"):
        if {entry.clause, entry.after} & used:
            yield show((*at, "text"))


def _stands(at: Pointer, places: frozenset[str]) -> bool:
    """Tell whether a text is printed; lists are printed as a whole."""
    whole = at[:-1] if isinstance(at[-1], int) else at
    return show(at) in places or show(whole) in places


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} \u2026"
