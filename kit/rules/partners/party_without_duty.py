"""Every party does something."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PAR-006")
def party_without_duty(context: Context) -> Iterator[Finding]:
    """A party to the memorandum has no duty."""
    for at, partner in context.partners:
        if partner.party and partner.duties == ():
            says = f"'{partner.id}' is a party to the memorandum and has no duty."
            yield Finding((*at, "duties"), says)
