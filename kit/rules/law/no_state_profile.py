"""What nobody has looked up."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import state_profile, states
from kit.rules import Context, Finding, each, rule


@rule("LAW-103")
def no_state_profile(context: Context) -> Iterator[Finding]:
    """The kit knows nothing of a state's law."""
    for at, code in each(context.states, "jurisdiction", "states"):
        home = states().get(code)
        if home and state_profile(code) is None:
            yield Finding(at, f"Nobody has looked up the law of {home.name} for the kit yet.")
