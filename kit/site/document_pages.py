"""A page for each document: for whom it is, when it is due, and its clauses in order."""

from __future__ import annotations

from collections.abc import Iterator

from kit.clauses import paths
from kit.core import Artifact
from kit.documents import Outline, outlines
from kit.site.markdown import code, escape, table


def pages() -> Iterator[Artifact]:
    """Give the index of documents and one page for each."""
    yield _artifact("index", _index())
    for outline in outlines():
        yield _artifact(outline.name, _page(outline))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"documents/{name}.md", "text/markdown", text.encode())


def _index() -> str:
    rows = [
        (
            f"[{escape(_title(outline))}]({outline.name}.md)",
            escape(outline.for_whom),
            escape(outline.due.words),
            escape(", ".join(outline.languages)),
        )
        for outline in outlines()
    ]
    return (
        "# Documents\n\n`leadkit build` makes each of these in Word, PDF, HTML and Markdown. Until "
        "a document's stage it may hold boxes that say what is still to be decided, and by whom; "
        "from then on each of them is an error.\n\n"
        + table(("document", "for whom", "complete by", "languages"), rows)
    )


def _title(outline: Outline) -> str:
    return outline.title.get("en", outline.name).replace("{name}", "...")


def _page(outline: Outline) -> str:
    facts = {
        "Name for `--only`": code(outline.name),
        "For whom": escape(outline.for_whom),
        "Complete by stage": escape(outline.due.words),
        "Languages": escape(", ".join(outline.languages)),
        "One for each": escape(outline.for_each),
    }
    listing = "\n".join(f"- **{label}:** {said}" for label, said in facts.items() if said)
    parts = [
        f"## {escape(part.title.get('en', part.key).replace('{name}', '...') or part.key)}\n\n"
        + "\n".join(f"- {_link(use.clause)}{_each(use.for_each)}" for use in part.uses)
        + "\n"
        for part in outline.every_part()
    ]
    return f"# {escape(_title(outline))}\n\n{listing}\n\n" + "\n".join(parts)


def _link(name: str) -> str:
    return f"[{code(name)}](../clauses/{name}.md)" if (name, "en") in paths() else code(name)


def _each(kind: str) -> str:
    return f", once for each {escape(kind)}" if kind else ""
