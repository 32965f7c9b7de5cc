"""Police are no clinic."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import HipaaStatus, Part2Status
from kit.rules import Context, Finding, rule

_HEALTH = {"case_management", "treatment_provider", "behavioral_health", "hospital"}


@rule("PAR-009")
def justice_partner_in_health_law(context: Context) -> Iterator[Finding]:
    """A justice partner is said to be bound by health privacy law."""
    for at, partner in context.partners_as("law_enforcement", "prosecutor", "court"):
        if set(partner.roles or ()) & _HEALTH:
            continue
        if partner.part2_status is Part2Status.PROGRAM:
            yield Finding((*at, "part2_status"), f"'{partner.id}' is said to be a Part 2 program.")
        if partner.hipaa_status is HipaaStatus.COVERED_ENTITY:
            says = f"'{partner.id}' is said to be a covered entity under HIPAA."
            yield Finding((*at, "hipaa_status"), says)
