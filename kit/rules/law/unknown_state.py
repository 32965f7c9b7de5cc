"""States have two letters."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import meant, states
from kit.core.near import closest
from kit.rules import Context, Finding, each, rule

_LETTERS = 2


@rule("LAW-006")
def unknown_state(context: Context) -> Iterator[Finding]:
    """A state is not known."""
    section = context.plan.jurisdiction
    for at, code in each(section.states if section else None, "jurisdiction", "states"):
        if code not in states():
            near, sure = _near(code)
            yield Finding(at, f"'{code}' is no state.", suggestion=near, sure=sure)


def _near(code: str) -> tuple[str | None, bool]:
    """Give the state that was probably meant, by its letters or its name."""
    if len(code) <= _LETTERS:
        return closest(code.upper(), states()), False
    return meant("state", code)
