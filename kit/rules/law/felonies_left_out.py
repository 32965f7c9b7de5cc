"""The core offense is a felony here."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import state_profile
from kit.rules import Context, Finding, rule


@rule("LAW-105")
def felonies_left_out(context: Context) -> Iterator[Finding]:
    """Felonies are left out where possession is one."""
    section = context.plan.eligibility
    if section is None or not section.misdemeanors_only:
        return
    for profile in filter(None, map(state_profile, context.states)):
        if profile.felony_possession:
            says = f"Felonies are left out, and in {profile.name} drug possession is one."
            yield Finding(("eligibility", "misdemeanors_only"), says)
