"""Something to decide."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.governance import BodyRole
from kit.rules import Context, Finding, rule

_DECIDING = (BodyRole.POLICY_COORDINATING_GROUP, BodyRole.COMMUNITY_LEADERSHIP_TEAM)


@rule("GOV-019")
def body_without_powers(context: Context) -> Iterator[Finding]:
    """A body decides nothing."""
    for at, body in context.bodies:
        if body.role in _DECIDING and body.powers == ():
            yield Finding((*at, "powers"), f"'{body.id}' decides nothing.")
