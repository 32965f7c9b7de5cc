"""The clause library: one Markdown file per clause and language, found by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit.core import KitError
from kit.doctree.markdown import uses
from kit.doctree.text import fingerprint
from kit.source import load

VERSION = "2026.1"
"""Version of the library as a whole; documents print it."""

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision of the library in one language.

    Attributes:
        id: Its name, such as ``mou-withdrawal``.
        topic: The folder that it lies in.
        language: ``en`` or ``es``.
        edition: Raised whenever reviewed text changes.
        title: Run-in heading.
        status: ``draft`` or ``reviewed``.
        principles: Core principles that it serves.
        applies_when: Flags that must all hold; ``not x`` for one that must not.
        sources: Laws, guides or documents behind it.
        covers: Consent and agreement elements of the catalog that it satisfies.
        owner: Role that keeps it.
        reviewed_by: Who reviewed this edition, or empty.
        translates: Fingerprint of the English text that a translation was made from, or empty.
        verify: It states something that counsel must check.
        text: What it says, with facts in double braces.
    """

    id: str
    topic: str
    language: str
    edition: str
    title: str
    status: str
    principles: tuple[str, ...]
    applies_when: tuple[str, ...]
    sources: tuple[str, ...]
    covers: tuple[str, ...]
    owner: str
    reviewed_by: str
    translates: str
    verify: bool
    text: str

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the facts that the text uses."""
        return uses(self.text)

    @property
    def fingerprint(self) -> str:
        """Hash of the text, free of layout."""
        return fingerprint(self.text)

    @property
    def review_fingerprint(self) -> str:
        """Hash of all that a reviewer approves: heading, conditions and text."""
        return fingerprint("\n\n".join((self.title, " and ".join(self.applies_when), self.text)))


@cache
def paths() -> Mapping[tuple[str, str], Path]:
    """Give the file of every clause by id and language."""
    found: dict[tuple[str, str], Path] = {}
    for path in sorted(_HERE.glob("*/*.md")):
        name, _, language = path.stem.rpartition(".")
        found[name, language] = path
    return found


@cache
def clause(name: str, language: str = "en") -> Clause:
    """Give one clause.

    Raises:
        KitError: The library has no such clause in that language.
    """
    path = paths().get((name, language))
    if path is None:
        raise KitError(f"The clause library has no clause '{name}' in '{language}'.")
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    tree = load(front, path.name)
    data: Mapping[str, object] = tree if isinstance(tree, dict) else {}
    get = data.get
    return Clause(
        id=name,
        topic=path.parent.name,
        language=language,
        edition=_word(get("edition")),
        title=_word(get("title")),
        status=_word(get("status")) or "draft",
        principles=_words(get("principles")),
        applies_when=_words(get("applies_when")),
        sources=_words(get("sources")),
        covers=_words(get("covers")),
        owner=_word(get("owner")),
        reviewed_by=_word(get("reviewed_by")),
        translates=_word(get("translates")),
        verify=_word(get("verify")) == "yes",
        text=text.strip(),
    )


def clauses() -> tuple[Clause, ...]:
    """Give every clause in every language, by id."""
    return tuple(clause(name, language) for name, language in sorted(paths()))


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, (list, tuple)) else ()
