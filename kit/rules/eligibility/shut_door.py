"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import named, proof


@rule("ELG-008", proof=True)
def shut_door(context: Context) -> Iterator[Finding]:
    """Nobody can come in by a door, or for an offense."""
    timeline = context.plan.timeline
    if not context.offenses and timeline and timeline.launch_on:
        return  # TIM-001 tells that a start without a list lets nobody in
    for one in proof(context).shut:
        way = f"for offense '{one.offense}'" if one.offense else f"on path '{one.door.path}'"
        who = (
            "Only those come in for whom somebody waives" if one.waiver_only else "Nobody comes in"
        )
        because = ", ".join(named(criterion) for criterion in one.because)
        says = f"{who} {way}. In the way: {because}. For example: {one.person}."
        yield Finding(one.pointer or ("eligibility",), says)
