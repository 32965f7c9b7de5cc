"""Who must act must have a say."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_HEARD = ("public_defender", "community", "lived_experience", "civil_rights")


@rule("GOV-020")
def needed_without_vote(context: Context) -> Iterator[Finding]:
    """A partner that the program needs sits in the policy group and has no vote."""
    heard = {
        one.id
        for _, one in context.partners
        if one.needed_to_launch or set(one.roles or ()) & set(_HEARD)
    }
    for at, body in context.bodies_as("policy_coordinating_group"):
        voting = {seat.partner for seat in body.seats or () if seat.voting is not False}
        for index, seat in enumerate(body.seats or ()):
            if seat.partner in heard - voting:
                says = f"'{seat.partner}' sits in '{body.id}' and has no vote."
                yield Finding((*at, "seats", index, "voting"), says)
