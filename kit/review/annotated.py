"""The annotated edition of a document: beside every clause, why it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.clauses import clause as library_clause
from kit.clauses import paths
from kit.doctree.nodes import Clause, Comment, Document
from kit.doctree.text import annotate
from kit.model.documents import Override
from kit.model.plan import Plan
from kit.review.principles import principle_words

AUTHOR = "LEAD kit"
"""Who writes the comments of an annotated edition."""

_EDITION = {
    "en": "Annotated edition, not for signature",
    "es": "Edición anotada, no para firmar",
}
_LOCAL = "local"


def annotated(document: Document, plan: Plan) -> Document:
    """Give a document with a comment on each clause: clause, plan values, principles, sources."""
    overrides = {_key(one): one for one in (plan.documents and plan.documents.overrides) or ()}
    edition = plan.plan.edition

    def note(clause: Clause) -> tuple[Comment, ...]:
        local = overrides.get(clause.key) or overrides.get(clause.clause)
        words = _words(clause, edition, document.language, local)
        return (Comment(AUTHOR, " ".join(words)),)

    subtitle = " · ".join(filter(None, (document.subtitle, _EDITION[document.language])))
    return replace(annotate(document, note), subtitle=subtitle)


def _key(entry: Override) -> str:
    """Give the key or the clause id that a local text stands under."""
    return f"{_LOCAL}-{entry.id}" if entry.after else entry.clause or ""


def _words(clause: Clause, edition: str, language: str, local: Override | None) -> Iterator[str]:
    yield f"Clause {clause.key}, edition {clause.edition}{_standing(clause, language)}."
    if local and (clause.edition == _LOCAL or clause.edition.endswith("+local")):
        yield f"Local text of {local.owner or 'nobody named'}: {local.reason or 'no reason given'}"
    if clause.pointers:
        yield f"From the plan: {', '.join(clause.pointers)}."
    if clause.principles:
        served = "; ".join(principle_words(slug, edition) for slug in clause.principles)
        yield f"Serves: {served}."
    if clause.sources:
        yield f"Sources: {'; '.join(clause.sources)}."


def _standing(clause: Clause, language: str) -> str:
    if (clause.clause, language) not in paths():
        return ""
    found = library_clause(clause.clause, language)
    if found.reviewed_by:
        return f", reviewed by {found.reviewed_by}"
    return ", not yet reviewed by counsel"
