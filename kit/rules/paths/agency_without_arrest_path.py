"""Each agency needs a door."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule


@rule("PTH-029")
def agency_without_arrest_path(context: Context) -> Iterator[Finding]:
    """An agency may divert and is on no arrest path."""
    doors = [path for _, path in context.open_paths if path.door is Door.ARREST_DIVERSION]
    if not doors or any(path.agencies is None for path in doors):
        return
    named = {agency for path in doors for agency in path.agencies or ()}
    for at, agency in context.agencies:
        if agency.may_divert and agency.id not in named:
            says = f"'{agency.id}' may divert, and no arrest path names it."
            yield Finding((*at, "may_divert"), says)
