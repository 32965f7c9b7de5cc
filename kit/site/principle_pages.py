"""A page for each core principle: what it says in each edition, what checks it, what states it."""

from __future__ import annotations

from collections.abc import Iterator

from kit import catalog
from kit.catalog.records import Principle
from kit.core import Artifact
from kit.site.links import Links
from kit.site.markdown import code, crumbs, escape, source, table
from kit.site.named import clause_in_documents, listing, rule_link

_STANDING = {
    "essential": "essential",
    "described": "described",
    "silent": "not in it",
    "not_seen": "not in the part that was read",
}


def pages(links: Links) -> Iterator[Artifact]:
    """Give the index of principles and one page for each."""
    yield _artifact("index", _index(links))
    for principle in catalog.principles().values():
        yield _artifact(principle.slug, _page(principle, links))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"principles/{name}.md", "text/markdown", text.encode())


def _index(links: Links) -> str:
    groups: dict[str, list[Principle]] = {}
    for principle in catalog.principles().values():
        groups.setdefault(principle.group, []).append(principle)
    heads = ("principle", *catalog.EDITIONS, "findings", "clauses")
    parts = "\n".join(
        f"## {escape(_words(group))} {{ #{group} }}\n\n"
        + table(heads, [_row(one, links) for one in members])
        for group, members in groups.items()
    )
    said = catalog.header("principles")
    return (
        "# Core principles\n\nWhat the LEAD Support Bureau asks of a program, by edition of its "
        "texts, worded by the kit. A plan names the edition that it follows; findings quote that "
        f"one.\n\n{escape(said.note)}\n\n{parts}"
    )


def _words(group: str) -> str:
    return group.replace("_", " ").capitalize()


def _row(one: Principle, links: Links) -> tuple[str, ...]:
    return (
        f"[{escape(one.label.en)}]({one.slug}.md)",
        *(_STANDING.get(one.standing(edition), "") for edition in catalog.EDITIONS),
        str(len(links.principle_rules.get(one.slug, ()))),
        str(len(links.principle_clauses.get(one.slug, ()))),
    )


def _page(one: Principle, links: Links) -> str:
    up = crumbs(("Core principles", "index.md"), (_words(one.group), f"index.md#{one.group}"))
    facts = "".join(f"- {fact}\n" for fact in _facts(one))
    stated = links.principle_clauses.get(one.slug, ())
    return (
        f"{up}# {escape(one.label.en)}\n\n{escape(one.statement)}\n\n{facts}\n"
        + listing("What would break it", map(escape, one.violated_by))
        + listing("What would show it", map(escape, one.evidence))
        + listing(
            "Findings that look at it", map(rule_link, links.principle_rules.get(one.slug, ()))
        )
        + listing("Clauses that state it", (clause_in_documents(name, links) for name in stated))
        + listing("Sources", map(source, one.sources))
    )


def _facts(one: Principle) -> Iterator[str]:
    for edition in catalog.EDITIONS:
        yield f"**{edition}:** {_STANDING.get(one.standing(edition), '')}"
    yield f"**In a plan:** {code(one.slug)} under [commitments](../plan/commitments.md)"
    yield f"**Certainty:** [{escape(one.certainty)}](../law.md#certainty)"
