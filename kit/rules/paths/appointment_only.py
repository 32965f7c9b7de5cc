"""A warm handoff is a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door, HandoffMode
from kit.rules import Context, Finding, rule

_OFFICERS = {Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT}


@rule("PTH-028")
def appointment_only(context: Context) -> Iterator[Finding]:
    """An officer hands over nothing but an appointment."""
    for at, path in context.open_paths:
        modes = path.handoff.modes if path.handoff else None
        if path.door in _OFFICERS and modes and set(modes) == {HandoffMode.APPOINTMENT}:
            says = f"On path '{path.id}' the handoff is an appointment and nothing else."
            yield Finding((*at, "handoff", "modes"), says)
