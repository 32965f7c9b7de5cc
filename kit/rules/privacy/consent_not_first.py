"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-021")
def consent_not_first(context: Context) -> Iterator[Finding]:
    """The prosecutor may hear of intake without a consent."""
    intake = context.plan.intake
    if intake and intake.proof and intake.proof.consent_first is False:
        yield Finding(
            ("intake", "proof", "consent_first"), "Intake is confirmed without a signed consent."
        )
