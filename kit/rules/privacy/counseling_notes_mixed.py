"""A consent must say what the law asks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-012")
def counseling_notes_mixed(context: Context) -> Iterator[Finding]:
    """Counseling notes are in a consent with other records."""
    for at, consent in context.consents:
        elements = consent.elements or ()
        if "counseling_notes" in elements and len(elements) > 1:
            where = (*at, "elements", elements.index("counseling_notes"))
            yield Finding(
                where, f"Consent '{consent.id}' covers counseling notes and other records."
            )
