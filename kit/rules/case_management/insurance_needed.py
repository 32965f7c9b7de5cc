"""Coverage must not decide."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-011")
def insurance_needed(context: Context) -> Iterator[Finding]:
    """People need insurance to be helped."""
    section = context.plan.case_management
    if section and section.insurance_needed:
        yield Finding(
            ("case_management", "insurance_needed"), "People need insurance to be helped."
        )
