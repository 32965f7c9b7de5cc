"""Compare the part that a partner plays with the roles it holds."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.referral_paths import StepKind
from kit.rules import Context, Finding, each, rule

_DECIDES = ("prosecutor", "tribe", "court", "supervision")
_ACTS = ("law_enforcement", "supervision", "jail", "tribe", "first_responder")


@rule("PAR-011")
def partner_without_role(context: Context) -> Iterator[Finding]:
    """A partner plays a part for which it holds no role."""
    for at, named, roles in _parts(context):
        partner = context.partner_by_id.get(named or "")
        if partner and partner.roles and not set(partner.roles) & set(roles):
            held = ", ".join(partner.roles).replace("_", " ")
            part = roles[0].replace("_", " ")
            says = f"'{partner.id}' stands here as {part}; its roles are: {held}."
            yield Finding(at, says, rests_on=(("partners",),))


def _parts(context: Context) -> Iterator[tuple[Pointer, str | None, tuple[str, ...]]]:
    for at, agency in context.agencies:
        yield (*at, "partner"), agency.partner, _ACTS
    for at, office in context.offices:
        yield (*at, "partner"), office.partner, _DECIDES
    defense = context.plan.defense
    for at, named in each(defense.partners if defense else None, "defense", "partners"):
        yield at, named, ("public_defender", "tribe", "civil_legal_aid")
    for at, _, step in context.steps:
        if step.kind is StepKind.CHARGE_DECISION:
            yield (*at, "actor"), step.actor, _DECIDES
