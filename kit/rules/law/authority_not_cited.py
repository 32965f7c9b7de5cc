"""Name the law you stand on."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import state_profile
from kit.rules import Context, Finding, rule


@rule("LAW-107")
def authority_not_cited(context: Context) -> Iterator[Finding]:
    """A state's act on such programs is not among the authorities."""
    section = context.plan.jurisdiction
    law = section.law if section else None
    if law is None or law.program_authority is None:
        return
    named = " ".join(one.citation or "" for one in law.program_authority)
    for profile in filter(None, map(state_profile, context.states)):
        acts = profile.authorities
        if acts and not any(act in named for act in acts) and profile.full:
            says = f"The authority of {profile.name} ({', '.join(acts)}) is not named."
            yield Finding(("jurisdiction", "law", "program_authority"), says)
