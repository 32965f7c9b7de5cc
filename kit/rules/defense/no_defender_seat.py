"""At the table."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEF-004")
def no_defender_seat(context: Context) -> Iterator[Finding]:
    """Public defenders have no seat in the policy group."""
    defenders = {partner.id for _, partner in context.partners_as("public_defender")}
    for at, body in context.bodies_as("policy_coordinating_group"):
        seats = body.seats or ()
        seated = any(seat.voice == "defense" or seat.partner in defenders for seat in seats)
        if seats and defenders and not seated:
            says = f"Public defenders have no seat in '{body.id}'."
            yield Finding((*at, "seats"), says, rests_on=(("partners",),))
