"""The arrest door opens before the jail."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule

_LATE = {"after_booking", "before_filing", "after_filing"}


@rule("PTH-027")
def arrest_door_after_booking(context: Context) -> Iterator[Finding]:
    """Arrest diversion comes only after booking."""
    for at, path in context.open_paths:
        when = path.before_or_after_arrest
        if path.door is Door.ARREST_DIVERSION and when in _LATE:
            says = f"Path '{path.id}' is arrest diversion and begins {when.replace('_', ' ')}."
            yield Finding((*at, "before_or_after_arrest"), says)
