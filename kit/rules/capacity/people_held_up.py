"""Play the first two years and see who finds no place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.core import Severity
from kit.rules import Context, Finding, rule
from kit.rules.capacity._simulation import simulation

if TYPE_CHECKING:
    from kit.reckoning.simulation import Simulation


@rule("CAP-009", proof=True)
def people_held_up(context: Context) -> Iterator[Finding]:
    """People will wait or be turned away in the first two years."""
    section = context.plan.case_management
    if section is None or context.reconstruction:
        return
    shown = simulation(context)
    if 2 * shown.held_up <= len(shown.runs):
        return
    hard = 2 * shown.failed > len(shown.runs)
    planned = section.capacity.participants_planned if section.capacity else None
    at = ("case_management", "capacity", *(("participants_planned",) if planned else ()))
    yield Finding(
        at,
        _says(shown),
        severity=None if hard else Severity.NOTE,
        rests_on=(("case_management",), ("referral_paths",), ("timeline",), ("intake", "within")),
    )


def _says(shown: Simulation) -> str:
    """Tell how often and from when."""
    often = f"In {shown.held_up} of {len(shown.runs)} trials of the first {shown.months} months"
    half = shown.full[(len(shown.full) - 1) // 2]
    return f"{often} people wait or are turned away; all places are first taken about month {half}."
