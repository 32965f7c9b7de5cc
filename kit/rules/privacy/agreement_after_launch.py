"""Agree before you share."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRI-026")
def agreement_after_launch(context: Context) -> Iterator[Finding]:
    """The data agreement begins after the first referral."""
    sharing, timeline = context.plan.information_sharing, context.plan.timeline
    agreement = sharing.agreement if sharing else None
    launch = timeline.launch_on if timeline else None
    if agreement and agreement.starts_on and launch and agreement.starts_on > launch:
        begins = agreement.starts_on
        says = f"The data agreement begins on {begins}; the first referral is on {launch}."
        at = ("information_sharing", "agreement", "starts_on")
        yield Finding(at, says, related=(("the first referral", ("timeline", "launch_on")),))
