"""A place for neighbors."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_OUTSIDE = {"neighborhood", "business", "faith", "lived_experience", "advocacy", "family"}


@rule("GOV-017")
def community_shut_out(context: Context) -> Iterator[Finding]:
    """The community has no way into the operational work group."""
    for at, body in context.bodies_as("operational_work_group"):
        voices = {seat.voice for seat in body.seats or ()}
        if (
            body.open_to_public is False
            and not body.open_part
            and body.seats
            and not voices & _OUTSIDE
        ):
            says = f"'{body.id}' is closed and has no seat for the community."
            yield Finding((*at, "open_to_public"), says)
