"""Look for agencies that no full session is for."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ROLL_CALL = 1


@rule("TRN-008")
def agency_untrained(context: Context) -> Iterator[Finding]:
    """No session is for one of the agencies."""
    full = [one for _, one in context.sessions if one.hours is None or one.hours >= _ROLL_CALL]
    named = [one.agencies for one in full if one.agencies is not None]
    if not named or len({agency for group in named for agency in group}) == 0:
        return
    taught = {agency for group in named for agency in group}
    at = next(at for at, one in context.sessions if one in full and one.agencies)
    for _, agency in context.agencies:
        if agency.id not in taught:
            says = f"No session of an hour or more is for '{agency.id}'."
            yield Finding((*at, "agencies"), says, rests_on=((*at, "agencies"),))
