"""Intake belongs to case managers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import StepKind
from kit.rules import Context, Finding, rule

_CARE = {StepKind.SCREENING, StepKind.INTAKE, StepKind.SERVICES}
_JUSTICE = ("law_enforcement", "prosecutor", "supervision", "court", "jail")
_HELP = ("case_management", "treatment_provider", "behavioral_health", "harm_reduction")


@rule("PTH-025")
def care_by_police(context: Context) -> Iterator[Finding]:
    """Police, a prosecutor, a court or a jail does the screening, the intake or the services."""
    for at, path, step in context.steps:
        if step.kind not in _CARE or not context.has_role(step.actor, *_JUSTICE):
            continue
        if not context.has_role(step.actor, *_HELP):
            done = step.kind.words if step.kind else ""
            says = f"On path '{path.id}', '{step.actor}' does the {done}."
            yield Finding((*at, "actor"), says)
