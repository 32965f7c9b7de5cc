"""A page for each clause, with what it says, when it applies, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.clauses import Clause, clauses
from kit.core import Artifact
from kit.site.clause_text import shown
from kit.site.links import Links
from kit.site.markdown import code, crumbs, escape, source, table
from kit.site.named import (
    clause_title,
    document_links,
    document_title,
    field_link,
    listing,
    principle_link,
    rule_link,
)

_TOPICS = {"mou": "Memorandum of understanding"}
"""Topics whose folder is no word."""
_BEHIND = "---\nsearch:\n  boost: 0.4\n---\n\n"
"""Puts single clauses behind findings, fields and documents when somebody searches."""
_LANGUAGES = {"en": "English", "es": "Spanish"}


def pages(links: Links) -> Iterator[Artifact]:
    """Give the index of the library and one page for each clause, with all its languages."""
    library: dict[str, list[Clause]] = {}
    for clause in clauses():
        library.setdefault(clause.id, []).append(clause)
    topics = _topics(library)
    yield _artifact("index", _index(topics, links))
    for topic in topics:
        yield _artifact(_topic_page(topic), _topic(topic, library, links))
    for name, versions in library.items():
        yield _artifact(name, f"{_BEHIND}{_page(versions, links)}")


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"clauses/{name}.md", "text/markdown", text.encode())


def _topics(library: dict[str, list[Clause]]) -> dict[str, list[str]]:
    topics: dict[str, list[str]] = {}
    for name, versions in library.items():
        topics.setdefault(versions[0].topic, []).append(name)
    return dict(sorted(topics.items()))


def _index(topics: dict[str, list[str]], links: Links) -> str:
    rows = [
        (
            f"[{escape(_words(topic))}]({_topic_page(topic)}.md)",
            str(len(names)),
            _all_documents(names, links),
        )
        for topic, names in topics.items()
    ]
    return (
        "# Clauses\n\nEvery sentence of a document comes from one of these clauses; the values "
        "come from the plan. Names in double braces are facts: the plan's own values, or what the "
        "kit works out from them. A clause with status draft has been reviewed by nobody yet.\n\n"
        "To find one by its words, type some of them into the search.\n\n"
        + table(("topic", "clauses", "documents"), rows)
    )


def _all_documents(names: Sequence[str], links: Links) -> str:
    held = {one for name in names for one in links.clause_documents.get(name, ())}
    return ", ".join(
        f"[{escape(document_title(one))}](../documents/{one}.md)" for one in sorted(held)
    )


def _topic_page(topic: str) -> str:
    return f"topic-{topic}"


def _topic(topic: str, library: dict[str, list[Clause]], links: Links) -> str:
    rows = [_row(versions, links) for versions in library.values() if versions[0].topic == topic]
    heads = ("clause", "documents", "edition", "status", "languages")
    return (
        f"{crumbs(('Clauses', 'index.md'))}# Clauses: {escape(_words(topic).lower())}\n\n"
        f"{table(heads, rows)}"
    )


def _row(versions: Sequence[Clause], links: Links) -> tuple[str, ...]:
    first = versions[0]
    return (
        f"[{clause_title(first.id)}]({first.id}.md)",
        document_links(first.id, links),
        escape(first.edition),
        escape(first.status),
        escape(", ".join(version.language for version in versions)),
    )


def _words(topic: str) -> str:
    return _TOPICS.get(topic, topic.replace("-", " ").replace("_", " ").capitalize())


# ---------------------------------------------------------------------------------------- page


def _page(versions: Sequence[Clause], links: Links) -> str:
    first = versions[0]
    up = crumbs(("Clauses", "index.md"), (_words(first.topic), f"{_topic_page(first.topic)}.md"))
    where = document_links(first.id, links) or "no document"
    head = f"# {clause_title(first.id)}\n\nClause {code(first.id)}, used in: {where}\n"
    listing = "\n".join(f"- **{label}:** {said}" for label, said in _facts(first) if said)
    texts = "\n".join(_text(version) for version in versions)
    return f"{up}{head}\n{listing}\n\n{texts}\n{_related(first, links)}"


def _facts(first: Clause) -> Iterator[tuple[str, str]]:
    yield "Edition", escape(first.edition)
    yield "Fingerprint", code(first.fingerprint[:12])
    yield "Status", escape(first.status)
    yield "Reviewed by", escape(first.reviewed_by or "nobody yet")
    yield "Kept by", escape(first.owner.replace("_", " "))
    yield "Applies when", ", ".join(code(flag) for flag in first.applies_when) or "always"
    yield "Counsel must check", "[yes](../law.md)" if first.verify else ""
    yield "Sources", "; ".join(source(one) for one in first.sources) or "none"


def _text(version: Clause) -> str:
    """Give a clause's words as they read, in their own language."""
    language = _LANGUAGES.get(version.language, version.language)
    return (
        f"## Text in {escape(language)}\n\n"
        f'<div class="clause" lang="{escape(version.language)}" markdown="1">\n\n'
        f"{shown(version.text)}\n</div>\n"
    )


def _related(first: Clause, links: Links) -> str:
    fields = links.clause_fields.get(first.id, ())
    rules = dict.fromkeys(
        name for field in fields for name in links.field_rules.get(field.link, ())
    )
    return (
        listing("Principles that it serves", map(principle_link, first.principles))
        + listing("What it takes from the plan", map(field_link, fields))
        + listing("Findings that look at the same fields", map(rule_link, rules))
    )
