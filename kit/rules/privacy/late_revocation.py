"""A consent must say what the law asks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_WEEK = 7


@rule("PRI-014")
def late_revocation(context: Context) -> Iterator[Finding]:
    """Recipients hear late that a consent was taken back."""
    for at, consent in context.consents:
        back = consent.revocation
        if back and back.told_within and back.told_within.days > _WEEK:
            says = f"Recipients hear of a withdrawn '{consent.id}' after {back.told_within}."
            yield Finding((*at, "revocation", "told_within"), says)
