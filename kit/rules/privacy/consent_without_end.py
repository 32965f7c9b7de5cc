"""A consent must say what the law asks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_TREATMENT = {"treatment", "payment", "operations"}


@rule("PRI-010")
def consent_without_end(context: Context) -> Iterator[Finding]:
    """A consent has no end."""
    for at, consent in context.consents:
        ends = consent.expires_after or consent.expires_on_event
        treatment_only = set(consent.purposes or ()) <= _TREATMENT and bool(consent.purposes)
        if consent.open_ended and not treatment_only:
            yield Finding((*at, "open_ended"), f"Consent '{consent.id}' has no end.")
        elif not ends and consent.open_ended is not True:
            yield Finding(at, f"Consent '{consent.id}' does not say when it ends.")
