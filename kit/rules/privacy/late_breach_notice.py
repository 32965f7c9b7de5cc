"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_LIMIT = 60


@rule("PRI-017")
def late_breach_notice(context: Context) -> Iterator[Finding]:
    """Notice of a breach takes more than 60 days."""
    sharing = context.plan.information_sharing
    agreement = sharing.agreement if sharing else None
    if (
        agreement
        and agreement.breach_notice_within
        and agreement.breach_notice_within.days > _LIMIT
    ):
        says = f"Notice of a breach may take {agreement.breach_notice_within}."
        yield Finding(("information_sharing", "agreement", "breach_notice_within"), says)
