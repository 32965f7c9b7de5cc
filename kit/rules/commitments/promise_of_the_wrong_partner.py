"""A promise is kept by those whose work it is."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_WHOSE = {
    "prosecution": ("prosecutor",),
    "policing": ("law_enforcement",),
    "defense": ("public_defender",),
    "civil-legal": ("civil_legal_aid", "public_defender"),
    "cm": ("case_management", "treatment_provider", "behavioral_health", "human_services"),
}

_OF_OTHERS = {
    "prosecution.dedicated-resources",
    "prosecution.no-clinical-detail",
    "civil-legal.no-statement-use",
}
"""What somebody else pays, tells or leaves undone."""


@rule("CMT-007")
def promise_of_the_wrong_partner(context: Context) -> Iterator[Finding]:
    """None of the partners that answer for a promise does the work that it is about."""
    for at, one in context.commitments:
        kind, _, name = (one.principle or "").partition(".")
        roles = _WHOSE.get(kind)
        known = [who for who in one.partners or () if who in context.partner_by_id]
        if (
            one.principle in _OF_OTHERS
            or not roles
            or not name
            or not known
            or len(known) < len(one.partners or ())
        ):
            continue
        if not any(context.has_role(who, *roles, "tribe") for who in known):
            who, work = ", ".join(f"'{who}'" for who in known), roles[0].replace("_", " ")
            says = f"'{one.id}' is about the part of {work}; it is promised by {who}."
            yield Finding((*at, "partners"), says, rests_on=(("partners",),))
