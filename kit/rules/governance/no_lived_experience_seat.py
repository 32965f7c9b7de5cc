"""Nothing about us without us."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-007")
def no_lived_experience_seat(context: Context) -> Iterator[Finding]:
    """Nobody with lived experience has a seat."""
    voices = {seat.voice for _, _, seat in context.seats}
    if context.seats and "lived_experience" not in voices:
        yield Finding(
            ("governance", "bodies"), "Nobody with lived experience has a seat in any body."
        )
