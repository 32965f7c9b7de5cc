"""A consent must say what the law asks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-011")
def legal_purpose_mixed(context: Context) -> Iterator[Finding]:
    """A consent for court is mixed with other purposes."""
    for at, consent in context.consents:
        purposes = consent.purposes or ()
        if "legal_proceeding" in purposes and len(purposes) > 1:
            where = (*at, "purposes", purposes.index("legal_proceeding"))
            yield Finding(where, f"Consent '{consent.id}' mixes court use with other purposes.")
