"""A state pays its own."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import profiled_states, state_profile
from kit.rules import Context, Finding, each, rule


@rule("LAW-116")
def funding_of_another_state(context: Context) -> Iterator[Finding]:
    """The plan accepts the rules of another state's money."""
    section = context.plan.jurisdiction
    own = [state_profile(code) for code in context.states]
    for at, name in each(
        section.state_funding if section else None, "jurisdiction", "state_funding"
    ):
        if not context.states or any(one and one.program(name) for one in own):
            continue
        for code in sorted(set(profiled_states()) - set(context.states)):
            profile = state_profile(code)
            if profile and profile.program(name):
                says = f"'{name}' is money of {profile.name}; the plan is in {context.states[0]}."
                yield Finding(at, says)
