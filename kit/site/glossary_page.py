"""One page with the terms of the field in plain words, English and Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from kit import catalog
from kit.catalog.records import GlossaryTerm
from kit.core import Artifact
from kit.site.markdown import escape, source


def pages() -> Iterator[Artifact]:
    """Give the glossary."""
    terms = sorted(catalog.glossary().values(), key=lambda one: one.term.en.casefold())
    said = catalog.header("glossary")
    parts = "\n".join(map(_term, terms))
    text = f"# Glossary\n\n{escape(said.title)}. {escape(said.note)}\n\n{parts}"
    yield Artifact("glossary.md", "text/markdown", text.encode())


def _term(one: GlossaryTerm) -> str:
    lines = [f"## {escape(one.term.en)} {{ #{one.slug} }}\n", f"{escape(one.meaning.en)}\n"]
    if one.term.es:
        meaning = f": {escape(one.meaning.es)}" if one.meaning.es else ""
        lines.append(f"**{escape(one.term.es)}**{meaning}\n{{ lang=es }}\n")
    read = ", ".join(source(address) for address in one.sources) or "no page was read"
    lines.append(f"[{escape(one.certainty)}](law.md#certainty); {read}\n{{ .crumbs }}\n")
    return "\n".join(lines)
