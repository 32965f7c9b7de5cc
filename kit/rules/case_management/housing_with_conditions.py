"""Housing comes first."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-005")
def housing_with_conditions(context: Context) -> Iterator[Finding]:
    """Housing depends on treatment or sobriety."""
    section = context.plan.case_management
    if section and section.housing and section.housing.without_conditions is False:
        yield Finding(
            ("case_management", "housing", "without_conditions"),
            "Housing depends on treatment or sobriety.",
        )
