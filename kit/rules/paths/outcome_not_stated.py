"""What happens when a referral fails must be written."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pathways.graph import Graph
from kit.rules import Context, Finding, rule

_WORDS = {
    "on_refusal": "the person says no",
    "on_no_answer": "nobody answers the call",
    "on_missed_handoff": "the meeting does not take place",
    "on_missed_intake": "intake is not done in time",
}


@rule("PTH-005")
def outcome_not_stated(context: Context) -> Iterator[Finding]:
    """The plan does not say what happens when a referral does not go on."""
    for at, path in context.open_paths:
        if not path.steps:
            continue
        for key in Graph.of(path).silent:
            words = _WORDS[key]
            yield Finding((*at, key), f"Path '{path.id}' does not say what happens when {words}.")
