"""Somewhere to send it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PAR-010")
def notice_without_address(context: Context) -> Iterator[Finding]:
    """A party can be told nothing."""
    for at, partner in context.partners:
        contact = partner.contact
        if partner.party is False or contact is None:
            continue
        if not (contact.address or contact.email or contact.phone):
            says = f"The contact of '{partner.id}' has no address, mail or telephone."
            yield Finding((*at, "contact"), says)
