"""A promised bed has a price."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule

_AT = ("case_management", "housing", "budgeted")


@rule("CMG-022")
def housing_not_paid(context: Context) -> Iterator[Finding]:
    """The plan says that no budget line pays for housing, or says it against its own budget."""
    care = context.plan.case_management
    housing = care.housing if care else None
    if housing is None or housing.budgeted is not False:
        return
    paid = [at for at, one in context.uses if one.function is UseFunction.HOUSING]
    if paid:
        says = "Housing is said to have no budget line, and it has one."
        yield Finding(_AT, says, related=(("the line", paid[0]),))
    elif not context.reconstruction:
        yield Finding(_AT, "No budget line pays for housing.")
