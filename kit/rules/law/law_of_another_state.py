"""Compare the laws that documents name with the plan's states."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import profiled_states, state_profile, states
from kit.catalog.profiles import StateProfile
from kit.rules import Context, Finding, rule


@rule("LAW-114")
def law_of_another_state(context: Context) -> Iterator[Finding]:
    """A law that documents name is another state's."""
    own = [profile for profile in map(state_profile, context.states) if profile]
    if not own or len(own) < len(context.states):
        return
    others = [one for code in profiled_states() if (one := state_profile(code)) and one not in own]
    for at, cited in context.texts:
        if at[-1] != "citation" or at[:2] != _LAW or any(_form(one, cited) for one in own):
            continue
        whose = next((one.name for one in others if _form(one, cited)), None)
        if whose:
            yield Finding(at, f"'{cited}' has the form of a law of {whose}.")
    yield from _governed(context)


_LAW = ("jurisdiction", "law")


def _form(profile: StateProfile, citation: str) -> bool:
    return profile.cites(citation) or profile.cites_chapter(citation)


def _governed(context: Context) -> Iterator[Finding]:
    place = context.plan.jurisdiction
    governing = (place.law.governing if place and place.law else None) or ""
    own = {states()[code].name for code in context.states if code in states()}
    named = {one.name for one in states().values() if f"of {one.name}" in governing}
    if named and not named & own:
        says = f"'{governing}' is to govern a plan in {', '.join(sorted(own))}."
        yield Finding((*_LAW, "governing"), says)
