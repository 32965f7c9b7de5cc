"""Those who do the work must be in the room."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Severity
from kit.rules import Context, Finding, rule

_LINE = {"line_officer", "sergeant"}


@rule("GOV-002")
def no_line_officer_seat(context: Context) -> Iterator[Finding]:
    """No line officer or sergeant sits in the work group."""
    sergeants = any(agency.sergeants for _, agency in context.agencies)
    for at, body in context.bodies_as("operational_work_group"):
        voices = {seat.voice for seat in body.seats or ()}
        if body.seats and not voices & _LINE:
            yield Finding((*at, "seats"), f"No line officer or sergeant sits in '{body.id}'.")
        elif body.seats and sergeants and "sergeant" not in voices:
            says = f"The agencies have sergeants, but none sits in '{body.id}'."
            yield Finding((*at, "seats"), says, severity=Severity.WARNING)
