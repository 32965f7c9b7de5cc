"""A licensed treatment provider is hardly ever outside Part 2."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import Part2Status
from kit.rules import Context, Finding, rule


@rule("PAR-015")
def treatment_outside_part2(context: Context) -> Iterator[Finding]:
    """A licensed treatment provider is said to be outside 42 CFR Part 2."""
    for at, partner in context.partners:
        if partner.licensed_treatment and partner.part2_status is Part2Status.NONE:
            says = f"'{partner.id}' is licensed to treat and is said to be outside 42 CFR Part 2."
            related = (("the license", (*at, "licensed_treatment")),)
            yield Finding((*at, "part2_status"), says, related=related)
