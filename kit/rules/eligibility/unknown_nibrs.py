"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import nibrs
from kit.core.near import closest
from kit.rules import Context, Finding, rule


@rule("ELG-001")
def unknown_nibrs(context: Context) -> Iterator[Finding]:
    """An offense code is not a NIBRS code."""
    codes = nibrs()
    for at, offense in context.offenses:
        if offense.nibrs and offense.nibrs not in codes:
            near = closest(offense.nibrs, codes)
            says = f"'{offense.nibrs}' is no NIBRS offense code."
            yield Finding((*at, "nibrs"), says, suggestion=near)
