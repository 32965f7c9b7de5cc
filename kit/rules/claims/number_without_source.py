"""A number has a home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import cast

from kit.rules import Context, Finding, rule
from kit.source import load

_READ = {"plan", "need", "goals", "commitments", "communications", "evaluation"}
_STUDY = re.compile(
    r"\b(19|20)\d{2}\b|\bstudy\b|\bstudies\b(?! (show|prove|find|say|tell|demonstrate)s?\b)"
    r"|\bevaluation\b|\bestudio\b|\bby (20|the end)|\bodds\b",
    re.IGNORECASE,
)


@rule("CLA-003")
def number_without_source(context: Context) -> Iterator[Finding]:
    """A text reports a result and names no source."""
    hint, result = patterns()
    for at, text in context.prose:
        if at[0] not in _READ or not hint.search(text):
            continue
        found = result.search(text)
        if found and not _STUDY.search(text) and not context.has_source(at):
            yield Finding(at, f"This text reports a result: '{found[0].strip()}'.")


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what a result can't be without, and the ways to report one."""
    text = files("kit.rules.claims").joinpath("results.yaml").read_text(encoding="utf-8")
    table = cast("dict[str, object]", load(text, "results.yaml"))
    ways = "|".join(cast("tuple[str, ...]", table["results"]))
    return re.compile(str(table["hint"]), re.IGNORECASE), re.compile(ways, re.IGNORECASE)
