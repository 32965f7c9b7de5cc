"""Help does not depend on sobriety or treatment."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-001")
def abstinence_required(context: Context) -> Iterator[Finding]:
    """People must stop using in order to stay."""
    section = context.plan.case_management
    if section and section.abstinence_required:
        yield Finding(
            ("case_management", "abstinence_required"),
            "Participants must stop using drugs to stay in the program.",
        )
