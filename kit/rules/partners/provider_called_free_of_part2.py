"""Ask counsel first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import Part2Status
from kit.rules import Context, Finding, rule


@rule("PAR-008")
def provider_called_free_of_part2(context: Context) -> Iterator[Finding]:
    """A provider is said to be outside Part 2, and counsel has not confirmed it."""
    for at, partner in context.partners_as("case_management", "treatment_provider"):
        checked = partner.privacy_checked
        if partner.part2_status is Part2Status.NONE and not (checked and checked.by):
            says = (
                f"'{partner.id}' is said to be outside 42 CFR Part 2; counsel has not confirmed it."
            )
            yield Finding((*at, "part2_status"), says)
