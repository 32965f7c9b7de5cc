"""Local text: what a plan puts in place of a clause, or adds beside one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kit.clauses import clause, paths
from kit.core import Pointer
from kit.doctree import markdown
from kit.doctree.nodes import Text
from kit.documents.outline import Outline, outlines
from kit.facts.paths import sort_of
from kit.model.documents import Override
from kit.model.plan import Plan

OVERRIDES: Pointer = ("documents", "overrides")
_SIGNS = 12
_REFERENCE = re.compile(r"(?<!\\)\[\[\s*([^\[\]]+?)\s*\]\]")
LOCAL = "local"
"""Topic of clauses that a plan adds; their ids start with it."""


@dataclass(frozen=True, slots=True)
class LocalTexts:
    """The local texts that one document takes up.

    Attributes:
        instead: By the clause that each replaces.
        after: By the clause that each follows, in the plan's order.
    """

    instead: Mapping[str, tuple[Pointer, Override]] = field(default_factory=dict)
    after: Mapping[str, tuple[tuple[Pointer, Override], ...]] = field(default_factory=dict)


def local_texts(plan: Plan, document: str) -> LocalTexts:
    """Give the local texts for one document; those without text are left out."""
    instead: dict[str, tuple[Pointer, Override]] = {}
    after: dict[str, tuple[tuple[Pointer, Override], ...]] = {}
    for pointer, entry in _entries(plan):
        if entry.text is None or (entry.document and entry.document != document):
            continue
        if entry.after and entry.document:
            after[entry.after] = (*after.get(entry.after, ()), (pointer, entry))
        elif entry.clause:
            instead[entry.clause] = (pointer, entry)
    return LocalTexts(instead, after)


def _entries(plan: Plan) -> Iterator[tuple[Pointer, Override]]:
    for at, entry in enumerate((plan.documents.overrides if plan.documents else None) or ()):
        yield (*OVERRIDES, at), entry


@dataclass(frozen=True, slots=True)
class OverrideFault:
    """Something wrong with a local text.

    Attributes:
        kind: ``unknown-clause``, ``unknown-document``, ``not-in-document``, ``stale`` (the clause
            has a newer edition, or reads otherwise than when this was written), ``unknown-fact``,
            ``unknown-reference`` or ``markup``.
        pointer: Where the plan says it.
        reason: The word or sentence at fault.
    """

    kind: str
    pointer: Pointer
    reason: str


def override_faults(plan: Plan) -> Iterator[OverrideFault]:
    """Give everything wrong with the local texts of a plan."""
    for pointer, entry in _entries(plan):
        yield from _target_faults(pointer, entry)
        yield from _text_faults(pointer, entry)


def _target_faults(pointer: Pointer, entry: Override) -> Iterator[OverrideFault]:
    known = {name for name, _ in paths()}
    by_name = {outline.name: outline for outline in outlines()}
    for key, name in (("clause", entry.clause), ("after", entry.after)):
        if name and name not in known and not (key == "clause" and entry.after):
            yield OverrideFault("unknown-clause", (*pointer, key), name)
    if entry.document and entry.document not in by_name:
        yield OverrideFault("unknown-document", (*pointer, "document"), entry.document)
    elif entry.document and entry.after in known:
        used = {use.clause for use, _ in by_name[entry.document].every_use()}
        if entry.after not in used:
            yield OverrideFault("not-in-document", (*pointer, "after"), entry.after or "")
    if (entry.after or entry.clause) in known:
        yield from _stale(pointer, entry)


def _stale(pointer: Pointer, entry: Override) -> Iterator[OverrideFault]:
    original = entry.after or entry.clause or ""
    present = clause(original).edition
    if entry.edition not in {None, present} and not entry.after:
        yield OverrideFault("stale", (*pointer, "edition"), present)
    if entry.original and not _printed(original, entry.original):
        yield OverrideFault("stale", (*pointer, "original"), original_of(original))


def original_of(name: str) -> str:
    """Give the signs by which a local text remembers the clause that it was written against."""
    return clause(name).fingerprint[:_SIGNS]


def _printed(name: str, signs: str) -> bool:
    return len(signs) >= _SIGNS and clause(name).fingerprint.startswith(signs.lower())


def _text_faults(pointer: Pointer, entry: Override) -> Iterator[OverrideFault]:
    texts = {"en": entry.text.en, "es": entry.text.es} if entry.text else {}
    for language, text in texts.items():
        at = (*pointer, "text", language)
        try:
            markdown.parse(text or "", lambda _: (Text(""),))
        except markdown.MarkupError as error:
            yield OverrideFault("markup", at, str(error))
        for name in markdown.uses(text or ""):
            if name != markdown.VERIFY and not any(_known(name, one) for one in _scopes(entry)):
                yield OverrideFault("unknown-fact", at, name)
        for target in dict.fromkeys(_REFERENCE.findall(text or "")):
            if not all(target in _keys(one) for one in _documents(entry)):
                yield OverrideFault("unknown-reference", at, target)


def _documents(entry: Override) -> Iterator[Outline]:
    """Give the documents in which a local text stands."""
    for one in outlines():
        if entry.document:
            held = one.name == entry.document
        else:
            held = any(use.clause == entry.clause for use, _ in one.every_use())
        if held:
            yield one


def _keys(one: Outline) -> frozenset[str]:
    """Give the names of the parts and clauses of a document that stand in it once."""
    parts = {part.key for part in one.every_part() if not part.for_each}
    return frozenset(parts | {use.clause for use, scope in one.every_use() if scope == "plan"})


def _scopes(entry: Override) -> set[str]:
    """Give the kinds of entries that the replaced clause speaks about."""
    every = [one for outline in outlines() for one in outline.every_use()]
    found = {scope for use, scope in every if use.clause == entry.clause and not entry.after}
    return found or {"plan"}


def _known(name: str, scope: str) -> bool:
    try:
        sort_of(name, scope)
    except KeyError:
        return False
    return True
