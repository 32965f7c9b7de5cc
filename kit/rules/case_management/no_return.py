"""Look at whether people may come back."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-020")
def no_return(context: Context) -> Iterator[Finding]:
    """A person who left may not come back."""
    section = context.plan.case_management
    if section and section.discharge and section.discharge.may_return is False:
        says = "A person who left may not come back."
        yield Finding(("case_management", "discharge", "may_return"), says)
