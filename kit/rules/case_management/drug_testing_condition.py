"""Nobody is tested to be helped."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-003")
def drug_testing_condition(context: Context) -> Iterator[Finding]:
    """Drug tests are a condition of help."""
    section = context.plan.case_management
    if section and section.drug_testing and section.drug_testing.value == "condition":
        yield Finding(
            ("case_management", "drug_testing"), "Participants are tested for drugs as a condition."
        )
