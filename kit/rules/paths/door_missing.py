"""Three doors to one room."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule

_DOORS = (Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT)


@rule("PTH-015")
def door_missing(context: Context) -> Iterator[Finding]:
    """A door of the model is missing without a reason."""
    doors = {path.door for _, path in context.paths if path.door}
    lacks = [door.words for door in _DOORS if door not in doors]
    if doors and lacks:
        says = f"There is no path for: {', '.join(lacks)}."
        yield Finding(("referral_paths",), says)
