"""The records of care stay out of the house of police."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_JUSTICE = ("law_enforcement", "prosecutor", "supervision", "court", "jail")
_OF_CARE = {
    "enrollment_status",
    "intake_completion",
    "engagement",
    "needs",
    "housing_status",
    "benefits_income",
    "service_plan_goals",
    "service_referrals",
    "case_notes",
    "treatment_content",
    "diagnosis",
    "test_results",
    "medication",
    "substance_use_details",
    "overdose_events",
    "counseling_notes",
    "trauma_history",
}


@rule("PRI-030")
def police_keep_the_records(context: Context) -> Iterator[Finding]:
    """Police, a prosecutor or a court runs the system that holds records of care."""
    for at, system in context.systems:
        held = [one for one in system.holds or () if one in _OF_CARE]
        if held and context.has_role(system.host, *_JUSTICE):
            what = held[0].replace("_", " ")
            says = f"'{system.host}' runs '{system.id}', which holds {what}."
            yield Finding((*at, "host"), says)
    section = context.plan.deployment
    if section and context.has_role(section.host, *_JUSTICE):
        says = f"'{section.host}' is to run the program's systems."
        yield Finding(("deployment", "host"), says)
