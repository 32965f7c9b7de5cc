"""What officers must hear."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NEEDED = {
    "eligibility": "who is eligible",
    "offer": "making the offer",
    "handoff": "the warm handoff",
    "social_needs": "obstacles of people without a home or using drugs",
}


@rule("TRN-007")
def topic_missing(context: Context) -> Iterator[Finding]:
    """Officers are not trained in something that they need."""
    sessions = [session for _, session in context.sessions if session.agencies and session.topics]
    taught = {topic for session in sessions for topic in session.topics or ()}
    lacks = [words for topic, words in _NEEDED.items() if topic not in taught]
    if sessions and lacks:
        yield Finding(
            ("training", "sessions"), f"No session for officers is about: {'; '.join(lacks)}."
        )
