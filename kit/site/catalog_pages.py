"""A page for each table of the catalog: its rows, who published them, how certain they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.catalog.reading import Tree, header, rows, tables
from kit.core import Artifact
from kit.site.markdown import crumbs, escape, table


def pages() -> Iterator[Artifact]:
    """Give the index of tables and one page for each."""
    names = [name for name in tables() if name != "data/sources"]
    yield _artifact("index", _index(names))
    for name in names:
        yield _artifact(_stem(name), _page(name))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"catalog/{name}.md", "text/markdown", text.encode())


def _stem(name: str) -> str:
    return name.removeprefix("data/")


def _index(names: list[str]) -> str:
    listed = [
        (
            f"[{escape(said.title)}]({_stem(name)}.md)",
            escape(said.publisher),
            escape(said.certainty),
        )
        for name in names
        for said in (header(name),)
    ]
    return (
        "# Catalog\n\nThe facts that the kit knows of the world, each table with its publisher and "
        "certainty. `memory` means that no page was read: such a fact never carries an error and "
        "is never printed without a mark.\n\n" + table(("table", "publisher", "certainty"), listed)
    )


def _page(name: str) -> str:
    said = header(name)
    sources = "".join(f"- <{address}>\n" for address in said.source)
    head = (
        f"{crumbs(('Catalog', 'index.md'))}# {escape(said.title)}\n\n"
        f"- **Publisher:** {escape(said.publisher)}\n"
        f"- **Read:** {escape(said.read)}\n"
        f"- **Certainty:** {escape(said.certainty)}\n"
        f"- **Checked by:** {escape(said.checked_by)}\n\n"
    )
    note = f"{escape(said.note)}\n\n" if said.note else ""
    return f"{head}{note}{sources}\n{_rows(rows(name))}"


def _rows(content: tuple[Mapping[str, Tree], ...]) -> str:
    columns = list(dict.fromkeys(column for row in content for column in row))
    listed = [[_shown(row.get(column)) for column in columns] for row in content]
    return table([escape(column.replace("_", " ")) for column in columns], listed)


def _shown(value: Tree) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, dict):
        return "<br>".join(f"{escape(key)}: {_shown(part)}" for key, part in value.items())
    return "<br>".join(_shown(part) for part in value)
