"""What must be done by then."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NEEDED = {
    "eligibility_agreed": "the offenses are agreed",
    "mou_signed": "the memorandum is signed",
    "staff_hired": "case managers are hired",
    "training_done": "training is done",
}


@rule("TIM-007")
def milestone_missing(context: Context) -> Iterator[Finding]:
    """A milestone that every start needs is missing."""
    timeline = context.plan.timeline
    held = {one.kind for _, one in context.milestones if one.kind}
    lacks = [words for kind, words in _NEEDED.items() if kind not in held]
    if timeline and timeline.launch_on and held and lacks:
        yield Finding(("timeline", "milestones"), f"No milestone says by when: {'; '.join(lacks)}.")
