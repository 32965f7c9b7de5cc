"""Compare the providers' places with the people planned."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CAP-007")
def places_fall_short(context: Context) -> Iterator[Finding]:
    """Providers have fewer places than people are planned."""
    section = context.plan.case_management
    planned = section.capacity.participants_planned if section and section.capacity else None
    places = [one.places for _, one in context.providers]
    if planned is None or not places or None in places:
        return
    total = sum(number or 0 for number in places)
    if total < planned:
        says = f"Providers have {total} places; {planned} people are planned."
        yield Finding(("case_management", "capacity", "participants_planned"), says)
