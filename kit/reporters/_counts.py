"""Count diagnostics by weight; those that a departure answers are counted apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kit.core import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """How many diagnostics there are of each kind.

    Attributes:
        errors: Errors without a departure.
        warnings: Warnings without a departure.
        notes: Notes without a departure.
        departed: Findings of any weight that a departure answers.
    """

    errors: int
    warnings: int
    notes: int
    departed: int

    def __str__(self) -> str:
        """Give the summary line."""
        kinds = (("error", self.errors), ("warning", self.warnings), ("note", self.notes))
        found = ", ".join(
            f"{count} {word}{'' if count == 1 else 's'}" for word, count in kinds if count
        )
        departed = f"; {self.departed} departed from, with reason" if self.departed else ""
        return f"{found or 'Nothing to report'}{departed}."


def count(diagnostics: Sequence[Diagnostic]) -> Counts:
    """Count diagnostics."""
    weights = [found.severity for found in diagnostics if found.departure is None]
    return Counts(
        errors=weights.count(Severity.ERROR),
        warnings=weights.count(Severity.WARNING),
        notes=weights.count(Severity.NOTE),
        departed=len(diagnostics) - len(weights),
    )
