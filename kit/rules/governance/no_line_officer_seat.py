"""Those who do the work must be in the room."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_LINE = {"line_officer", "sergeant"}


@rule("GOV-002")
def no_line_officer_seat(context: Context) -> Iterator[Finding]:
    """No line officer or sergeant sits in the work group."""
    for at, body in context.bodies_as("operational_work_group"):
        voices = {seat.voice for seat in body.seats or ()}
        if body.seats and not voices & _LINE:
            yield Finding((*at, "seats"), f"No line officer or sergeant sits in '{body.id}'.")
