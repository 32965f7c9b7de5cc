"""One case, one form."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-024")
def court_consent_for_all(context: Context) -> Iterator[Finding]:
    """A consent for court covers more than one case."""
    for at, consent in context.consents:
        court = "legal_proceeding" in (consent.purposes or ())
        if court and consent.per_case is False:
            says = f"Consent '{consent.id}' is used in court and covers more than one case."
            yield Finding((*at, "per_case"), says)
