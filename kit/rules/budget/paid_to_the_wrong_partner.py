"""Money goes to those who do the work."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.rules import Context, Finding, rule

_WORK = {
    UseFunction.PROSECUTOR: ("prosecutor",),
    UseFunction.DEFENSE: ("public_defender",),
    UseFunction.CIVIL_LEGAL: ("civil_legal_aid", "public_defender"),
    UseFunction.POLICE_OVERTIME: ("law_enforcement",),
    UseFunction.EVALUATION: ("evaluator",),
}
_PAYS_OUT = ("elected_leadership", "funder", "project_management", "tribe")


@rule("BUD-019")
def paid_to_the_wrong_partner(context: Context) -> Iterator[Finding]:
    """A line goes to a partner that does not do that work."""
    for at, one in context.uses:
        roles = _WORK.get(one.function) if one.function else None
        partner = context.partner_by_id.get(one.partner or "")
        if not roles or partner is None or not partner.roles:
            continue
        if not context.has_role(partner.id, *roles, *_PAYS_OUT):
            held = ", ".join(partner.roles).replace("_", " ")
            what = one.function.words if one.function else ""
            says = f"The line for {what} goes to '{partner.id}'; its roles are: {held}."
            yield Finding((*at, "partner"), says)
