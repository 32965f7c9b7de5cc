"""Hold reviewed clauses to their editions: nothing reviewed changes under the same number.

``editions.yaml`` keeps the fingerprint of every edition that was ever reviewed. A new edition adds
a line there; no line is ever changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from kit.clauses.library import Clause, clauses
from kit.source import load


@cache
def reviewed_editions() -> Mapping[str, Mapping[str, str]]:
    """Give the fingerprints of reviewed editions: by clause and language, then by edition."""
    path = Path(__file__).with_name("editions.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, str]]", tree or {})


def edition_faults(
    library: Iterable[Clause], known: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """Give a sentence for every reviewed clause whose edition does not hold its text.

    Args:
        library: The clauses.
        known: Fingerprints of reviewed editions.
    """
    for clause in library:
        name = f"{clause.id}.{clause.language}"
        if clause.status != "reviewed":
            continue
        if not clause.reviewed_by:
            yield f"{name} is reviewed but does not say by whom"
        fingerprint = known.get(name, {}).get(clause.edition)
        present = clause.review_fingerprint
        if fingerprint is None:
            yield f"{name}: edition {clause.edition} is not in editions.yaml: {present}"
        elif fingerprint != present:
            yield f"{name}: heading, condition or text changed; give it a new edition"


def stale_translations(library: Iterable[Clause]) -> Iterator[str]:
    """Give a sentence for every translation whose English text has changed since."""
    every = tuple(library)
    english = {clause.id: clause.fingerprint for clause in every if clause.language == "en"}
    for clause in every:
        if clause.language == "en":
            continue
        if clause.id not in english:
            yield f"{clause.id}.{clause.language} translates nothing"
        elif clause.translates != english[clause.id]:
            yield f"{clause.id}.{clause.language} was made from another English text"


def all_faults() -> tuple[str, ...]:
    """Give every fault of the library's editions and translations."""
    return (*edition_faults(clauses(), reviewed_editions()), *stale_translations(clauses()))
