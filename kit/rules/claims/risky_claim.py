"""Careful words last."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.claims._found import claimed


@rule("CLA-002")
def risky_claim(context: Context) -> Iterator[Finding]:
    """A text promises what no study shows."""
    for at, claim, words in claimed(context, "risky"):
        yield Finding(at, f"This text says: '{words}'.", claim.honest, why=claim.why)
