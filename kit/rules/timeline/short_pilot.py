"""Long enough to learn."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_YEAR = 365


@rule("TIM-006")
def short_pilot(context: Context) -> Iterator[Finding]:
    """A pilot is shorter than a year."""
    timeline = context.plan.timeline
    if timeline and timeline.pilot and timeline.pilot.days < _YEAR:
        yield Finding(("timeline", "pilot"), f"The pilot lasts {timeline.pilot}.")
