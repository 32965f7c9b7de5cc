"""Local text uses the documents' terms as they define them, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.documents.defining import uses_of
from kit.documents.overriding import OVERRIDES
from kit.facts.terms import terms
from kit.rules import Context, Finding, rule
from kit.rules.context import each

_INSIDE = re.compile(r"[\w,;)] (?:\*\*)?\Z")
_MEANS = re.compile(r'["\N{RIGHT DOUBLE QUOTATION MARK}*]* (?:means|shall mean)\b')
_NAMED = re.compile(r" [A-Z]")
_ACTS = re.compile(
    r"\b(?:the|each|any|every|such|said|no) (?P<term>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
    r" (?:shall|must|will|may|agrees?|warrants?|indemnif\w+)\b",
)
_OPENS = re.compile(r"(?:^|(?<=[.!?:] ))(The|Each|Any|Every|Such|Said|No)\b", re.MULTILINE)


@rule("DOC-010")
def local_text_terms(context: Context) -> Iterator[Finding]:
    """Local text writes a word like a defined term, and it is none or another."""
    texts = context.plan.documents.overrides if context.plan.documents else None
    for at, entry in each(texts, *OVERRIDES):
        said = entry.text.en if entry.text else None
        if said:
            for says in dict.fromkeys((*_known(said), *_unknown(said, context))):
                yield Finding((*at, "text", "en"), says)


def _known(said: str) -> Iterator[str]:
    """Tell of terms that documents define: defined a second time, or with another capital."""
    for term in (entry["term"]["en"] for entry in terms().values()):
        for found in uses_of(term, said):
            if _MEANS.match(said, found.end()):
                yield f"'{found[0]}' is defined here once more; the documents define it already."
            elif _is_raised(term, said, found):
                yield (
                    f"'{found[0]}' has a capital here; the documents write"
                    f" '{found[0].lower()}' where no sentence starts."
                )


def _is_raised(term: str, said: str, found: re.Match[str]) -> bool:
    if " " in term and term.istitle():
        return False
    raised = found[0] != found[0].lower() and _INSIDE.search(said, 0, found.start()) is not None
    return raised and _NAMED.match(said, found.end()) is None


def _unknown(said: str, context: Context) -> Iterator[str]:
    """Tell of words that act like a party under a name that neither plan nor text explains."""
    known = {entry["term"]["en"].lower() for entry in terms().values()}
    elsewhere = [text for at, text in context.texts if at[:2] != OVERRIDES]
    for found in _ACTS.finditer(_OPENS.sub(lambda word: word[0].lower(), said)):
        term = found["term"]
        explained = re.search(rf'["\N{{LEFT DOUBLE QUOTATION MARK}}]{term}\b|\b{term} means', said)
        if term.lower() in known or explained or any(term in text for text in elsewhere):
            continue
        yield f"'{term}' is written like a defined term, and nothing says who or what it is."
