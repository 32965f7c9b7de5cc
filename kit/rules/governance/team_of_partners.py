"""People who are not there already."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_AGENCIES = (
    "law_enforcement",
    "supervision",
    "prosecutor",
    "public_defender",
    "court",
    "jail",
    "case_management",
    "treatment_provider",
    "behavioral_health",
    "human_services",
    "hospital",
    "first_responder",
    "project_management",
    "elected_leadership",
)


@rule("GOV-018")
def team_of_partners(context: Context) -> Iterator[Finding]:
    """The community team is made of partner agencies."""
    for at, body in context.bodies_as("community_leadership_team"):
        seats = body.seats or ()
        if seats and all(context.has_role(seat.partner, *_AGENCIES) for seat in seats):
            says = f"Every seat of '{body.id}' is filled by a partner agency."
            yield Finding((*at, "seats"), says)
