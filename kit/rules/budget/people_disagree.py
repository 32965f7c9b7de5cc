"""Compare the people of the budget and the phases with the people planned."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("BUD-013")
def people_disagree(context: Context) -> Iterator[Finding]:
    """The budget or a phase counts other people than the capacity."""
    care, budget = context.plan.case_management, context.plan.budget
    planned = care.capacity.participants_planned if care and care.capacity else None
    if planned is None:
        return
    related = (("people planned", ("case_management", "capacity", "participants_planned")),)
    if budget and budget.participants is not None and budget.participants < planned:
        says = f"The budget pays for {budget.participants} people; {planned} are planned."
        yield Finding(("budget", "participants"), says, related=related)
