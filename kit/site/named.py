"""Links to what has a page of its own, as they stand on a page one folder below the reference."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit import catalog
from kit.authoring.explain import topics
from kit.clauses import clause, paths
from kit.documents import outline
from kit.site.links import Links
from kit.site.markdown import code, escape
from kit.site.places import Field

_ANY = "two partners"
"""What a title says that names the partners of one agreement."""
_FACT = re.compile(r"\{\{[^}]*\}\}")


def rule_link(name: str) -> str:
    """Give a rule with its title."""
    return f"[{name}](../rules/{name.lower()}.md): {escape(topics()[name].title)}"


def rule_name(name: str) -> str:
    """Give a rule with its short name."""
    return f"[{name}](../rules/{name.lower()}.md) ({escape(topics()[name].name.replace('-', ' '))})"


def field_link(field: Field) -> str:
    """Give a field with the group that it belongs to."""
    return f"[{escape(field.title)}](../{field.link})"


def principle_link(slug: str) -> str:
    """Give a principle by its label; its slug where the catalog doesn't have it."""
    known = catalog.principles()
    return (
        f"[{escape(known[slug].label.en)}](../principles/{slug}.md)"
        if slug in known
        else code(slug)
    )


def clause_link(name: str) -> str:
    """Give a clause by its title; code, when the library lacks it."""
    if (name, "en") not in paths():
        return code(name)
    return f"[{clause_title(name)}](../clauses/{name}.md)"


def clause_title(name: str) -> str:
    """Give a clause's title; in words of its id where it has none of its own."""
    plain = _FACT.sub("", clause(name).title).strip(" ,:")
    return escape(plain or name.replace("-", " ").capitalize())


def document_title(name: str) -> str:
    """Give a document's title in English, without the name of what one copy of it is about."""
    title = outline(name).title.get("en", name)
    plain = title.replace("{plan}: ", "").replace(": {name}", "").replace("{name}", _ANY)
    return plain[:1].upper() + plain[1:]


def document_links(name: str, links: Links) -> str:
    """Give the documents that hold a clause."""
    return ", ".join(
        f"[{escape(document_title(document))}](../documents/{document}.md)"
        for document in links.clause_documents.get(name, ())
    )


def clause_in_documents(name: str, links: Links) -> str:
    """Give a clause and the documents that hold it."""
    where = document_links(name, links)
    return f"{clause_link(name)}, in {where}" if where else clause_link(name)


def listing(head: str, lines: Iterable[str]) -> str:
    """Give a headed list; nothing when it is empty."""
    shown = "".join(f"- {line}\n" for line in lines)
    return f"## {head}\n\n{shown}\n" if shown else ""
