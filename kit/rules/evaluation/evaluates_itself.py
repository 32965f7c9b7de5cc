"""Compare the evaluator with the partners that do the work."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_WORK = ("case_management", "law_enforcement", "prosecutor", "project_management")


@rule("EVA-012")
def evaluates_itself(context: Context) -> Iterator[Finding]:
    """The evaluator does the program's own work."""
    section = context.plan.evaluation
    if section is None or section.evaluator not in context.partner_by_id:
        return
    partner = context.partner_by_id[section.evaluator or ""]
    if context.has_role(partner.id, *_WORK) and section.independent is not False:
        roles = ", ".join(partner.roles or ()).replace("_", " ")
        says = f"'{partner.id}' evaluates the program, and its roles in it are: {roles}."
        yield Finding(("evaluation", "evaluator"), says)
