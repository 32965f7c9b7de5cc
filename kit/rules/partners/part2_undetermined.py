"""Someone must know which law applies."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import Part2Status
from kit.rules import Context, Finding, rule


@rule("PAR-003")
def part2_undetermined(context: Context) -> Iterator[Finding]:
    """Nobody has determined whether 42 CFR Part 2 reaches a provider."""
    for at, partner in context.partners_as("case_management", "treatment_provider"):
        if partner.part2_status is Part2Status.UNDETERMINED:
            says = f"Whether 42 CFR Part 2 reaches '{partner.id}' is not determined."
            yield Finding((*at, "part2_status"), says)
