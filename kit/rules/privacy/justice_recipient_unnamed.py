"""A consent must say what the law asks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_JUSTICE = {"law_enforcement", "prosecutor", "supervision", "court", "jail"}


@rule("PRI-013")
def justice_recipient_unnamed(context: Context) -> Iterator[Finding]:
    """A justice recipient is named only as a role."""
    for at, consent in context.consents:
        for where, name in each(consent.recipients, *at, "recipients"):
            if name in _JUSTICE and name not in context.partner_by_id:
                says = f"Consent '{consent.id}' names '{name.replace('_', ' ')}' and no agency."
                yield Finding(where, says)
