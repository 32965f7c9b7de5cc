"""No one owns LEAD."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ALONE = {"chair_decides", "lead_agency_decides", "prosecutor_decides"}


@rule("GOV-004")
def one_office_decides(context: Context) -> Iterator[Finding]:
    """One office decides alone."""
    for at, body in context.bodies_as("policy_coordinating_group"):
        if body.decision_rule and body.decision_rule.value in _ALONE:
            says = f"In '{body.id}' the rule is: {body.decision_rule.words}."
            yield Finding((*at, "decision_rule"), says)
