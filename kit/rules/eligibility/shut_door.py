"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-008", proof=True)
def shut_door(context: Context) -> Iterator[Finding]:
    """Nobody can come in by a door, or for an offense."""
    timeline = context.plan.timeline
    if not context.offenses and timeline and timeline.launch_on:
        return  # TIM-001 tells that a start without a list lets nobody in
    for one in proof(context).shut:
        what = f"offense '{one.offense}'" if one.offense else f"path '{one.door.path}'"
        how = "only when somebody waives" if one.waiver_only else "not at all"
        because = ", ".join(one.because)
        says = f"People come in for {what} {how}. In the way: {because}. For example: {one.person}."
        yield Finding(one.pointer or ("eligibility",), says)
