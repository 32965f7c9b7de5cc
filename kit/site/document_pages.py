"""A page for each document: for whom it is, when it is due, and its clauses in order."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Artifact
from kit.documents import Outline, outlines
from kit.documents.outline import Part, Use
from kit.documents.provisions import is_listed
from kit.site.links import Links
from kit.site.markdown import code, crumbs, escape, table
from kit.site.named import clause_link, document_title, listing, principle_link

_FIRST = "---\nsearch:\n  boost: 3\n---\n\n"
"""Puts documents before what is said of them when somebody searches."""
_SAMPLES = "- **To look at:** [samples](../../samples/index.md) of every document\n"


def pages(links: Links) -> Iterator[Artifact]:
    """Give the index of documents and one page for each."""
    yield _artifact("index", _index())
    for outline in outlines():
        yield _artifact(outline.name, _page(outline, links))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"documents/{name}.md", "text/markdown", text.encode())


def _index() -> str:
    rows = [
        (
            f"[{escape(document_title(outline.name))}]({outline.name}.md)",
            escape(outline.for_whom),
            escape(outline.due.words),
            escape(", ".join(outline.languages)),
        )
        for outline in outlines()
    ]
    return (
        "# Documents\n\n`leadkit build` makes each of these in Word, PDF, HTML and Markdown. Until "
        "a document's stage it may hold boxes that say what is still to be decided, and by whom; "
        "from then on each of them is an error. Every one says that local counsel must review "
        "it.\n\n" + table(("document", "for whom", "complete by", "languages"), rows)
    )


def _page(outline: Outline, links: Links) -> str:
    facts = {
        "Also called": escape(outline.name.replace("-", " ")),
        "Name for `--only`": code(outline.name),
        "For whom": escape(outline.for_whom),
        "Complete by stage": escape(outline.due.words),
        "Languages": escape(", ".join(outline.languages)),
        "One for each": escape(outline.for_each),
        "Compared with": _compared(outline),
    }
    listing = "\n".join(f"- **{label}:** {said}" for label, said in facts.items() if said)
    up = f"{_FIRST}{crumbs(('Documents', 'index.md'))}"
    head = f"{up}# {escape(document_title(outline.name))}\n\n{listing}\n{_SAMPLES}"
    return f"{head}\n{''.join(map(_part, outline.every_part()))}{_principles(outline, links)}"


def _compared(outline: Outline) -> str:
    if not is_listed(outline):
        return ""
    return f"[those of other places](../provisions/{outline.name}.md), provision by provision"


def _part(part: Part) -> str:
    title = _repeated(part) or part.title.get("en") or part.key.replace("-", " ").capitalize()
    uses = "".join(f"- {clause_link(use.clause)}{_each(use)}\n" for use in part.uses)
    return f"## {escape(title)}\n\n{uses}\n"


def _repeated(part: Part) -> str:
    """Name a part that stands once for each of some entries, such as each body."""
    own = part.title.get("en", "").replace("{name}", "").strip(" :,")
    each = f"each {part.for_each.replace('_', ' ')}" if part.for_each else ""
    return f"{own}: {each}" if own and each else each.capitalize()


def _each(use: Use) -> str:
    return f", once for each {escape(use.for_each.replace('_', ' '))}" if use.for_each else ""


def _principles(outline: Outline, links: Links) -> str:
    """List the principles that the document's clauses serve."""
    served = dict.fromkeys(
        slug
        for part in outline.every_part()
        for use in part.uses
        for slug in links.clause_principles.get(use.clause, ())
    )
    return listing("Principles that it serves", map(principle_link, served))
