"""Groups that do not meet fall asleep."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_YEAR = 93
_DAYS = {"operational_work_group": 31}


@rule("GOV-003")
def rare_meetings(context: Context) -> Iterator[Finding]:
    """A body meets less often than it must."""
    for at, body in context.bodies:
        most = _DAYS.get(body.role.value if body.role else "", _YEAR)
        if body.meets_every and body.meets_every.days > most:
            says = f"'{body.id}' meets every {body.meets_every}."
            yield Finding((*at, "meets_every"), says)
