"""The offer is made on the street."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-005")
def prosecutor_approves_each(context: Context) -> Iterator[Finding]:
    """A prosecutor must approve each referral."""
    for at, office in context.offices:
        if office.approves_each_referral:
            yield Finding(
                (*at, "approves_each_referral"),
                f"The office '{office.id}' must approve each referral.",
            )
