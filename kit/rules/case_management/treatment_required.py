"""Help does not depend on sobriety or treatment."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-002")
def treatment_required(context: Context) -> Iterator[Finding]:
    """People must be in treatment in order to stay."""
    section = context.plan.case_management
    if section and section.treatment_required:
        yield Finding(
            ("case_management", "treatment_required"),
            "Participants must be in treatment to stay in the program.",
        )
