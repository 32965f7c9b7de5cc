"""A page for each document that is compared with real ones: which provisions, and where."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Artifact
from kit.documents import Outline, outlines
from kit.documents.provisions import Provision, held, instruments, is_listed, provisions
from kit.site.markdown import crumbs, escape, source, table
from kit.site.named import clause_link, document_title

_READ = (
    "Of each instrument only the part was read that a public copy showed, most often its opening "
    "pages. What no page showed rests on general practice. No wording was taken over."
)


def pages() -> Iterator[Artifact]:
    """Give the index with all instruments, and one page for each document that was compared."""
    compared = tuple(one for one in outlines() if is_listed(one))
    yield _artifact("index", _index(compared))
    for outline in compared:
        yield _artifact(outline.name, _page(outline))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"provisions/{name}.md", "text/markdown", text.encode())


def _index(compared: tuple[Outline, ...]) -> str:
    rows = [_counts(outline) for outline in compared]
    heads = (
        "document",
        "kinds of provision",
        "held here",
        "held elsewhere",
        "absent, with a reason",
    )
    others = "".join(
        f"- [{escape(document_title(one.name))}](../documents/{one.name}.md)\n"
        for one in outlines()
        if one not in compared
    )
    read = "".join(
        f"## {escape(kind.capitalize())}: instruments {{ #{kind} }}\n\n{listed}\n"
        for kind, listed in _instruments()
    )
    return (
        "# Provisions\n\nWhich kinds of provision agreements, directives and protocols of other "
        "places hold, which clause of ours holds each, and why some are left out. "
        f"{_READ}\n\n{table(heads, rows)}\n"
        "These documents have no counterpart that others sign; their sections are their "
        f"provisions:\n\n{others}\n{read}"
    )


def _counts(outline: Outline) -> tuple[str, ...]:
    told = provisions(outline)
    here = sum(bool(one.clauses or one.parts) for one in told)
    absent = sum(bool(one.absent) for one in told)
    title = f"[{escape(document_title(outline.name))}]({outline.name}.md)"
    return (title, str(len(told)), str(here), str(len(told) - here - absent), str(absent))


def _instruments() -> Iterator[tuple[str, str]]:
    kinds: dict[str, list[str]] = {}
    for one in instruments().values():
        line = f"{escape(one.title)}: {source(one.url)}\n{{ #{one.name} }}\n\n"
        kinds.setdefault(one.kind, []).append(line)
    for kind, lines in kinds.items():
        yield kind, "".join(lines)


def _page(outline: Outline) -> str:
    up = crumbs(("Provisions", "index.md"))
    title = escape(document_title(outline.name))
    rows = [_row(outline, one) for one in provisions(outline)]
    return (
        f"{up}# Provisions of: {title}\n\n{_READ}\n\n"
        + table(("kind of provision", "where ours holds it", "seen in"), rows)
        + f"\nThe document's own page: [{title}](../documents/{outline.name}.md).\n"
    )


def _row(outline: Outline, one: Provision) -> tuple[str, ...]:
    own = ", ".join(map(clause_link, held(outline, one)))
    there = "; ".join(
        f"in [{escape(document_title(name))}](../documents/{name}.md): "
        + ", ".join(map(clause_link, clauses))
        for name, clauses in (one.elsewhere or {}).items()
    )
    absent = f"Left out. {escape(one.absent)}" if one.absent else ""
    where = "; ".join(filter(None, (own, there, absent)))
    return (escape(one.says), where, _seen(one))


def _seen(one: Provision) -> str:
    known = instruments()
    links = (f"[{escape(known[name].title)}](index.md#{name})" for name in one.seen)
    return "; ".join(links) or "general practice"
