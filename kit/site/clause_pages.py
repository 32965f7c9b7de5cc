"""A page for each clause, with what it says, when it applies, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.clauses import Clause, clauses
from kit.core import Artifact
from kit.documents import Outline, outlines
from kit.site.markdown import block, code, escape, table


def pages() -> Iterator[Artifact]:
    """Give the index of the library and one page for each clause, with all its languages."""
    library: dict[str, list[Clause]] = {}
    for clause in clauses():
        library.setdefault(clause.id, []).append(clause)
    yield _artifact("index", _index(library))
    for name, versions in library.items():
        yield _artifact(name, _page(versions))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"clauses/{name}.md", "text/markdown", text.encode())


def _index(library: dict[str, list[Clause]]) -> str:
    rows = [
        (
            f"[{code(name)}]({name}.md)",
            escape(versions[0].title),
            escape(versions[0].edition),
            escape(versions[0].status),
            escape(", ".join(version.language for version in versions)),
        )
        for name, versions in library.items()
    ]
    return (
        "# Clauses\n\nEvery sentence of a document comes from one of these clauses; the values "
        "come from the plan. Names in double braces are facts: the plan's own values, or what the "
        "kit works out from them.\n\n"
        + table(("clause", "title", "edition", "status", "languages"), rows)
    )


def _page(versions: Sequence[Clause]) -> str:
    first = versions[0]
    facts = {
        "Edition": first.edition,
        "Status": first.status,
        "Reviewed by": first.reviewed_by or "nobody yet",
        "Kept by": first.owner.replace("_", " "),
        "Applies when": ", ".join(first.applies_when) or "always",
        "Principles": ", ".join(first.principles) or "none",
        "Counsel must check": "yes" if first.verify else "",
        "Sources": "; ".join(first.sources) or "none",
    }
    listing = "\n".join(f"- **{label}:** {escape(said)}" for label, said in facts.items() if said)
    used = _documents(first.id)
    where = ", ".join(f"[{escape(name)}](../documents/{name}.md)" for name in used)
    texts = "\n".join(
        f"## Text ({version.language})\n\n{block(version.text)}" for version in versions
    )
    return (
        f"# {escape(first.title or first.id)}\n\nClause {code(first.id)}, "
        f"used in: {where or 'no document'}\n\n{listing}\n\n{texts}"
    )


def _documents(name: str) -> list[str]:
    return [outline.name for outline in outlines() if name in _clauses_of(outline)]


def _clauses_of(outline: Outline) -> set[str]:
    return {use.clause for part in outline.every_part() for use in part.uses}
