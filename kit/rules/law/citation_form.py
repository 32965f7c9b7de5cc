"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import profiled_states, state_profile
from kit.model.eligibility import OffenseClass
from kit.rules import Context, Finding, rule


@rule("LAW-001")
def citation_form(context: Context) -> Iterator[Finding]:
    """A citation does not have the form of the state's code."""
    states = context.states
    for at, offense in context.offenses:
        state = offense.state or (states[0] if states else "")
        profile = state_profile(state) if state in profiled_states() else None
        if not (profile and offense.citation) or offense.offense_class is OffenseClass.ORDINANCE:
            continue
        if not profile.cites(offense.citation):
            says = (
                f"'{offense.citation}' does not look like a section of the code of {profile.name}."
            )
            do = f"Write it as the state does, such as: {profile.citation_example}."
            yield Finding((*at, "citation"), says, do, rests_on=(at,))
