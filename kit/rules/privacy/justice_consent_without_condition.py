"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-015")
def justice_consent_without_condition(context: Context) -> Iterator[Finding]:
    """The special justice consent is used although taking part is voluntary."""
    sharing = context.plan.information_sharing
    kind = sharing.criminal_justice_consent if sharing else None
    if sharing and kind and kind.value != "never" and sharing.criminal_justice_condition is None:
        at = ("information_sharing", "criminal_justice_consent")
        yield Finding(
            at, f"The special justice consent is used: {kind.words}; no condition is named."
        )
