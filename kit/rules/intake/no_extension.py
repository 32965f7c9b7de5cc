"""Room for bad weeks."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("INT-005")
def no_extension(context: Context) -> Iterator[Finding]:
    """The deadline for intake can never be moved."""
    intake = context.plan.intake
    if intake and intake.extension and intake.extension.allowed is False:
        yield Finding(("intake", "extension", "allowed"), "The deadline can never be extended.")
