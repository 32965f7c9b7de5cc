"""A page for each command, from the same help that the terminal shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.core import Artifact
from kit.site.markdown import block, code, crumbs, escape, table


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One command as the terminal explains it: its line in the list, and its whole help."""

    line: str
    text: str


def pages(commands: Mapping[str, CommandHelp]) -> Iterator[Artifact]:
    """Give the index of commands and one page for each."""
    yield _artifact("index", _index(commands))
    for name, said in commands.items():
        head = f"{crumbs(('Commands', 'index.md'))}# leadkit {escape(name)}"
        text = f"{head}\n\n{escape(said.line)}\n\n{block(said.text)}"
        yield _artifact(name, text)


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"commands/{name}.md", "text/markdown", text.encode())


def _index(commands: Mapping[str, CommandHelp]) -> str:
    rows = [(f"[{code(name)}]({name}.md)", escape(said.line)) for name, said in commands.items()]
    codes = [
        ("0", "clean"),
        ("1", "findings"),
        ("2", "wrong usage"),
        ("3", "the kit could not do its work"),
    ]
    return (
        "# Commands\n\n"
        + table(("command", "what it does"), rows)
        + "\n## Exit codes\n\n"
        + table(("code", "means"), codes)
    )
