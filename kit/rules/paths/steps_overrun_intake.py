"""Steps must fit into the deadline."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.deadlines import until_intake
from kit.rules import Context, Finding, rule


@rule("PTH-010")
def steps_overrun_intake(context: Context) -> Iterator[Finding]:
    """The steps may take longer than the deadline for intake."""
    for at, path in context.open_paths:
        time = until_intake(path, context.plan.intake)
        if time and time.over:
            days = time.longest.minutes // 1440
            says = f"The steps of path '{path.id}' may take {days} days until intake."
            related = (("the deadline for intake", ("intake", "within")),)
            yield Finding((*at, "steps"), says, related=related)
