"""A phase has a first day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TIM-009")
def phase_runs_backwards(context: Context) -> Iterator[Finding]:
    """A phase ends before it begins."""
    for at, phase in context.phases:
        if phase.starts_on and phase.ends_on and phase.ends_on < phase.starts_on:
            says = f"'{phase.id}' begins on {phase.starts_on} and ends on {phase.ends_on}."
            yield Finding((*at, "ends_on"), says)
