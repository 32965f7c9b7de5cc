"""States have two letters."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import states
from kit.core.near import closest
from kit.rules import Context, Finding, each, rule


@rule("LAW-006")
def unknown_state(context: Context) -> Iterator[Finding]:
    """A state is not known."""
    section = context.plan.jurisdiction
    for at, code in each(section.states if section else None, "jurisdiction", "states"):
        if code not in states():
            yield Finding(at, f"'{code}' is no state.", suggestion=closest(code.upper(), states()))
