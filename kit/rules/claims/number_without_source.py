"""A number has a home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_READ = {"plan", "need", "goals", "commitments", "communications", "evaluation"}
_RESULT = re.compile(
    r"\b(fell|dropped|decreased|declined|rose|increased|reduced|reduces|cuts?|lowered|lowers|"
    r"baj[oó]|cay[oó]|disminuy[oó]|aument[oó]|redujo|reduce)\b[^.!?]{0,60}?\b\d+(\.\d+)?\s*"
    r"(%|percent|por ciento)"
    r"|\b(two|three|four|five|ten|\d+|dos|tres|cuatro|cinco)\s+(times|veces)\s+(more|less|as|m[aá]s)"
    r"|\b\d+(\.\d+)?\s*(%|percent|por ciento)\s+(less|more|fewer|lower|higher|menos|m[aá]s)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d|[Tt]imes|[Vv]eces")
_STUDY = re.compile(
    r"\b(19|20)\d{2}\b|\bstud(y|ies)\b|\bevaluation\b|\bestudio|\bby (20|the end)|\bodds\b",
    re.IGNORECASE,
)


@rule("CLA-003")
def number_without_source(context: Context) -> Iterator[Finding]:
    """A text reports a result and names no source."""
    for at, text in context.prose:
        if at[0] not in _READ or context.has_source(at):
            continue
        found = _RESULT.search(text) if _HINT.search(text) else None
        if found and not _STUDY.search(text):
            yield Finding(at, f"This text reports a result: '{found[0].strip()}'.")
