"""Look again after a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.catalog import state_profile, threshold
from kit.rules import Context, Finding, each, rule


@rule("LAW-106")
def stale_profile(context: Context) -> Iterator[Finding]:
    """What the kit knows of a state's law is more than a year old."""
    most = threshold("profile_age_months")
    for at, code in each(context.states, "jurisdiction", "states"):
        profile = state_profile(code)
        if profile and _months(profile.as_of, context.as_of) > most:
            yield Finding(at, f"The law of {profile.name} was last looked up in {profile.as_of}.")


def _months(looked: str, today: date) -> int:
    year, _, month = looked.partition("-")
    return (today.year - int(year)) * 12 + today.month - int(month or 1)
