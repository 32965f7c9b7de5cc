"""Say what the study said."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.claims._found import claimed


@rule("CLA-001")
def false_claim(context: Context) -> Iterator[Finding]:
    """A text makes a claim that is wrong."""
    for at, claim, words in claimed(context, "forbidden"):
        yield Finding(at, f"This text says: '{words}'.", claim.honest, why=claim.why)
