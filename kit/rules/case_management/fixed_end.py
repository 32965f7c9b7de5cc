"""There is no last day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-006")
def fixed_end(context: Context) -> Iterator[Finding]:
    """Services have a fixed length."""
    section = context.plan.case_management
    discharge = section.discharge if section else None
    if discharge and discharge.fixed_length:
        says = f"Services end after {discharge.fixed_length}."
        yield Finding(("case_management", "discharge", "fixed_length"), says)
    elif discharge and discharge.no_fixed_end is False:
        yield Finding(
            ("case_management", "discharge", "no_fixed_end"), "Services have a fixed end."
        )
