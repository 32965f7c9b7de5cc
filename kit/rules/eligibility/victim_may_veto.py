"""Know what a veto does."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.eligibility import VictimRule
from kit.rules import Context, Finding, rule


@rule("ELG-024")
def victim_may_veto(context: Context) -> Iterator[Finding]:
    """A victim must agree before a person is diverted."""
    for at, offense in context.offenses:
        if offense.victim is VictimRule.MUST_AGREE:
            yield Finding((*at, "victim"), f"For '{offense.id}' the victim must agree.")
