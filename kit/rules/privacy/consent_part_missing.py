"""Every part of a consent."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_PARTS = {
    "disclosers": "who may share",
    "recipients": "who may receive",
    "elements": "what is shared",
    "purposes": "what for",
}


@rule("PRI-023")
def consent_part_missing(context: Context) -> Iterator[Finding]:
    """A consent leaves out a part that the law asks for."""
    for at, consent in context.consents:
        for key, words in _PARTS.items():
            if getattr(consent, key) == ():
                yield Finding((*at, key), f"Consent '{consent.id}' does not say {words}.")
