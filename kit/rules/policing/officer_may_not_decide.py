"""The officer at the scene decides."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.law_enforcement import Discretion
from kit.rules import Context, Finding, rule

_TAKEN = (
    Discretion.MANDATORY,
    Discretion.SUPERVISOR_DECIDES,
    Discretion.PROSECUTOR_DECIDES,
)


@rule("POL-003")
def officer_may_not_decide(context: Context) -> Iterator[Finding]:
    """The officer at the scene has no discretion."""
    for at, agency in context.agencies:
        if agency.discretion in _TAKEN:
            says = f"In '{agency.id}' the rule is: {agency.discretion.words}."
            yield Finding((*at, "discretion"), says)
