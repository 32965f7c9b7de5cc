"""Gather what the document for reviewers says of all other documents of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from kit.clauses import clause, paths
from kit.doctree.nodes import Document
from kit.doctree.numbering import numbering
from kit.doctree.text import clause_texts, clauses, content_hash
from kit.documents.outline import Outline
from kit.documents.overriding import OVERRIDES, override_faults
from kit.facts.dossier import Dossier, Held, Local, Standing
from kit.model.documents import Override
from kit.model.plan import Plan
from kit.tracing import trace

Other: TypeAlias = tuple[Outline, Document]
"""Another document of the plan, with what it is made of."""

_LEADS_NOWHERE = frozenset(["unknown-clause", "unknown-document", "not-in-document"])


def dossier(plan: Plan, others: Sequence[Other]) -> Dossier:
    """Give what is known of the documents of a plan; translations count with their originals."""
    made = [one for one in others if one[1].language == "en"]
    documents = [document for _, document in made]
    held = tuple(_held(plan, outline, document) for outline, document in made)
    return Dossier(trace(plan, documents), held, tuple(_local(plan, documents)))


def _held(plan: Plan, outline: Outline, document: Document) -> Held:
    spoken = plan.plan.languages or ("en",)
    languages = tuple(one for one in outline.languages if one == "en" or one in spoken)
    return Held(document.key, outline.name, document.title, languages, content_hash(document))


def _local(plan: Plan, documents: Sequence[Document]) -> Iterator[Local]:
    entries = (plan.documents.overrides if plan.documents else None) or ()
    faults = list(override_faults(plan))
    for at, entry in enumerate(entries):
        kinds = {
            one.kind for one in faults if one.pointer[: len(OVERRIDES) + 1] == (*OVERRIDES, at)
        }
        found = [(one, key) for one in documents for key in _keys(one, entry)]
        named = entry.after or entry.clause or ""
        known = clause(named) if (named, "en") in paths() else None
        yield Local(
            id=entry.id,
            heading=_heading(documents, named),
            added=bool(entry.after),
            standing=_standing(kinds, stands=bool(found)),
            edition=known.edition if known else "",
            where=tuple((one.key, _number(one, key)) for one, key in found),
            words=clause_texts(found[0][0])[found[0][1]] if found else "",
        )


def _keys(document: Document, entry: Override) -> Iterator[str]:
    """Give the clauses of a document that hold a local text."""
    for one in clauses(document):
        own = one.key == f"local-{entry.id}" if entry.after else one.clause == entry.clause
        if own and one.edition.endswith("local"):
            yield one.key


def _heading(documents: Sequence[Document], name: str) -> str:
    """Give what a clause is called in the documents; its id when it has no heading there."""
    found = (one.heading for each in documents for one in clauses(each) if one.clause == name)
    return next(filter(None, found), name)


def _number(document: Document, key: str) -> str:
    label = numbering(document).get(key)
    return label.cite if label else ""


def _standing(kinds: set[str], *, stands: bool) -> Standing:
    if kinds & _LEADS_NOWHERE or not stands:
        return "astray"
    return "suspect" if "stale" in kinds else "holds"
