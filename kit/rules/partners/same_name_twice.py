"""One partner, one entry."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PAR-016")
def same_name_twice(context: Context) -> Iterator[Finding]:
    """Two partners have the same legal name."""
    first: dict[str, str] = {}
    for at, partner in context.partners:
        name = " ".join((partner.legal_name or "").casefold().split())
        if name and name in first:
            says = f"'{partner.id}' has the legal name of '{first[name]}': {partner.legal_name}."
            yield Finding((*at, "legal_name"), says)
        first.setdefault(name, partner.id)
