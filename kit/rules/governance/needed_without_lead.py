"""Each that must act has somebody who leads."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ACTING = ("law_enforcement", "prosecutor", "case_management", "project_management")


@rule("GOV-022")
def needed_without_lead(context: Context) -> Iterator[Finding]:
    """The list of leads and deputies leaves out a partner that must act."""
    section = context.plan.governance
    leads = section.succession.leads if section and section.succession else None
    if not leads:
        return
    named = {lead.partner for lead in leads}
    acting = (one for _, one in context.partners_as(*_ACTING) if one.needed_to_launch)
    lacks = [one.id for one in acting if one.id not in named]
    if lacks:
        says = f"No lead and no deputy is named for: {', '.join(lacks)}."
        yield Finding(("governance", "succession", "leads"), says)
